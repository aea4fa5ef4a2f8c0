//! A report written by hand, with one of every block, for the tests of layout and PDF.

use super::block::*;
use super::{Audience, Report, Running};
use crate::model::Lang;

pub fn report() -> Report {
    let mut blocks = summary();
    blocks.push(Block::PageBreak);
    blocks.extend(team());
    Report {
        title: "Wie kijkt mee op het Stationsplein?".into(),
        lang: Lang::Nl,
        audience: Audience::Shareable,
        running: Running {
            head_left: "Gemeente Voorbeeldstad".into(),
            head_right: "Deelbaar verslag, zonder namen".into(),
            foot_left: "Workshop goed-digitaal-bestuur 1.0 · waardenset startset-1".into(),
            foot_right: "{page} van {pages}".into(),
        },
        author: "Gemeente Voorbeeldstad".into(),
        subject: "Reflectieverslag van de workshop Goed Digitaal Bestuur".into(),
        fit: Some(1),
        blocks,
    }
}

pub fn agreements(count: usize) -> Table {
    let actions = [
        "Op elk bord bij een camera staat wie meekijkt, waarvoor, en hoe lang beelden blijven.",
        "Eén functie is eindverantwoordelijk voor het cameratoezicht; dat staat in het mandaatbesluit.",
        "Bewoners en ondernemers denken in twee gesprekken mee over plaats en tijden.",
        "Na zes maanden telt een evaluatie wat de camera’s opleverden en wat ze kostten.",
    ];
    let owners = [
        "Projectleider",
        "Teammanager",
        "Gebiedsadviseur",
        "Data-analist",
    ];
    let row = |place: usize| {
        vec![
            vec![Run::plain((place + 1).to_string())],
            vec![Run::plain(actions[place % 4])],
            vec![Run::plain(owners[place % 4])],
            vec![Run::plain("15 jan 2027")],
        ]
    };
    Table {
        columns: vec![
            Column::fit("Nr"),
            Column::share("Afspraak", 1),
            Column::fit("Wie"),
            Column::fit("Klaar op"),
        ],
        rows: (0..count).map(row).collect(),
        row_headers: true,
    }
}

fn summary() -> Vec<Block> {
    let fact = |label: &str, value: &str| Fact {
        label: label.into(),
        value: vec![Run::plain(value)],
    };
    let card = |name: &str, fundament: usize, note: &str| Card {
        name: name.into(),
        fundament: Some(fundament),
        group: ["democratie", "rechtsstaat", "bestuurskracht"][fundament].into(),
        note: note.into(),
    };
    vec![
        Block::Title {
            title: "Wie kijkt mee op het Stationsplein?".into(),
            subtitle: "Reflectieverslag van de workshop Goed Digitaal Bestuur".into(),
        },
        Block::Facts(vec![
            fact("Datum", "12 november 2026, stadhuis, zaal 4"),
            fact("Teams", "Ruimte (8 deelnemers), Zorg (6 deelnemers)"),
            fact("Casus", "Camera’s en sensoren in de openbare ruimte"),
            fact("Volgende datum", "11 maart 2027, vervolgsessie"),
        ]),
        Block::heading(Level::Section, "Waar we voor staan"),
        Block::Cards(vec![
            card("Privacy", 1, "Beide teams. Mensen lopen hier elke dag."),
            card(
                "Inclusiviteit",
                0,
                "Team Ruimte. Niet iedereen voelt zich veiliger.",
            ),
            card(
                "Transparantie",
                2,
                "Beide teams. Wat je ziet, moet je kunnen navragen.",
            ),
            card(
                "Uitlegbaarheid",
                1,
                "Team Zorg. Beelden leiden tot besluiten.",
            ),
        ]),
        Block::heading(Level::Section, "Wat we afspreken"),
        Block::Table(agreements(4)),
        Block::Note(vec![
            Run::plain("De volgorde is bepaald op noodzaak en belang, door de teams zelf. "),
            Run::reference(
                "Vier punten staan nog open: zie bladzijde {page}.",
                Anchor(1),
            ),
        ]),
    ]
}

fn team() -> Vec<Block> {
    let dots = |label: &str, fundament: usize, filled: usize, text: &str| DotRow {
        label: label.into(),
        fundament: Some(fundament),
        filled,
        total: 8,
        text: text.into(),
    };
    let pole = |name: &str, fundament: usize| Pole {
        name: name.into(),
        fundament: Some(fundament),
    };
    vec![
        Block::heading(Level::Chapter, "Team Ruimte"),
        Block::Paragraph(vec![
            Run::plain("Acht deelnemers: vier ambtenaren, twee bewoners, een ondernemer en een "),
            Run::strong("adviseur"),
            Run::plain(". De politie was uitgenodigd en "),
            Run::emphasis("niet aanwezig"),
            Run::plain(
                ". Verantwoordelijkheidsverdeling en informatievoorziening bleven lang onderwerp van gesprek; €\u{a0}5, ĳs, Erdoğan, Łódź, Șerban, ‘zo’ en “zo”.",
            ),
        ]),
        Block::heading(Level::Section, "Hoe de waarden zijn gekozen"),
        Block::paragraph(
            "Ieder verdeelde in stilte drie stippen. Zes van de acht mensen kozen privacy. De veiligheid kreeg drie stippen van één persoon en werd apart besproken.",
        ),
        Block::Dots(Dots {
            rows: vec![
                dots("Privacy", 1, 6, "6 van 8 mensen, 7 stippen"),
                dots("Transparantie", 2, 5, "5 van 8 mensen, 5 stippen"),
                dots("Inclusiviteit", 0, 4, "4 van 8 mensen, 6 stippen"),
                dots("Uitlegbaarheid", 1, 3, "3 van 8 mensen, 3 stippen"),
                dots("Veiligheid", 0, 1, "1 van 8 mensen, 3 stippen"),
            ],
            legend: vec![
                (0, "democratie".into()),
                (1, "rechtsstaat".into()),
                (2, "bestuurskracht".into()),
            ],
            caption: "Figuur 1. Hoeveel mensen elke waarde kozen, en met hoeveel stippen.".into(),
            alt: "Hoeveel mensen elke waarde kozen.".into(),
        }),
        Block::heading(Level::Part, "Spanning"),
        Block::Tension(Tension {
            left: pole("Privacy", 1),
            between: "botst met".into(),
            right: pole("Veiligheid", 0),
        }),
        Block::Table(Table {
            columns: vec![
                Column::share("Wat we kiezen", 1),
                Column::share("Wat we daarmee inleveren", 1),
                Column::share("Hoe we dat opvangen", 1),
            ],
            rows: vec![vec![
                vec![Run::plain("Geen gezichtsherkenning, ook niet als proef.")],
                vec![Run::plain("Een snellere opsporing na een incident.")],
                vec![Run::plain("Meer toezicht op straat in de avonduren.")],
            ]],
            row_headers: false,
        }),
        Block::Heading(Heading {
            level: Level::Section,
            text: "Wat nog open staat".into(),
            anchor: Some(Anchor(1)),
        }),
        Block::List(List {
            numbered: false,
            items: vec![
                vec![Run::plain("Afspraak 3 heeft nog geen datum.")],
                vec![Run::plain(
                    "De politie zit niet aan tafel: wie spreekt voor hen? Дом, 😀 en re\u{308}el. שלום.",
                )],
            ],
        }),
    ]
}
