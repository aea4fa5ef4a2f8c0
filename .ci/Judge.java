import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Usage: Judge PROFILE,PROFILE FILE… says of every file whether it keeps to each profile, and which clauses it breaks. */
class Judge {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int files = arguments.length - 1;
        int bad = 0;
        for (int place = 1; place <= files; place++) {
            for (String profile : arguments[0].split(",")) {
                if (!keepsTo(PDFAFlavour.fromString(profile), arguments[place])) bad++;
            }
        }
        System.out.printf("%d files, %s: %d faults%n", files, arguments[0], bad);
        System.exit(files > 0 && bad == 0 ? 0 : 1);
    }

    private static boolean keepsTo(PDFAFlavour flavour, String path) throws Exception {
        try (var file = new FileInputStream(path);
             var parser = Foundries.defaultInstance().createParser(file, flavour);
             var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            Set<String> broken = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                var rule = assertion.getRuleId();
                broken.add("  clause " + rule.getClause() + ", test " + rule.getTestNumber() + ": " + assertion.getMessage());
            }
            boolean good = result.isCompliant() && result.getTotalAssertions() > 0;
            if (!good) {
                System.out.printf("FAULT %s %s%n", flavour, path);
                broken.forEach(System.out::println);
            }
            return good;
        }
    }
}
