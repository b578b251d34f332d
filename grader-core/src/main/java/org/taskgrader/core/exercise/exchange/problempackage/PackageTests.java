package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.ShellWords;
import org.taskgrader.core.exercise.exchange.TestNames;

/**
 * The tests below {@code data/}, and how they earn points.
 *
 * @param validatorFlags for all outputs
 */
record PackageTests(List<Draft.Test> tests, List<TestGroup> groups, List<String> validatorFlags) {

    private static final String SAMPLE = "data/sample";
    private static final String SECRET = "data/secret";
    private static final String ALL = "all";

    PackageTests {
        tests = List.copyOf(tests);
        groups = List.copyOf(groups);
        validatorFlags = List.copyOf(validatorFlags);
    }

    /**
     * Takes them all.
     *
     * @param scoring whether each group earns points of its own: otherwise a program is right or wrong as a whole
     */
    static PackageTests read(Intake intake, boolean scoring) throws ExchangeException {
        List<String> stems = new ArrayList<>();
        for (String folder : List.of(SAMPLE, SECRET)) {
            intake.below(folder).stream()
                    .filter(path -> path.endsWith(".in"))
                    .map(path -> path.substring(0, path.length() - ".in".length()))
                    .forEach(stems::add);
        }
        Map<String, String> names = TestNames.of(
                stems.stream().map(stem -> stem.substring("data/".length())).toList());
        List<Draft.Test> tests = new ArrayList<>();
        for (String stem : stems) {
            String name = names.getOrDefault(stem.substring("data/".length()), "test");
            test(intake, stem, name, scoring).ifPresent(tests::add);
        }
        if (tests.isEmpty()) {
            throw new ExchangeException("there is no test in " + SAMPLE + " or " + SECRET
                    + ": each is a NAME.in with a NAME.ans beside it");
        }
        GroupSettings all = GroupSettings.of("data", intake);
        List<String> flags = all.validatorFlags();
        all.leaveRest();
        List<TestGroup> groups = groups(intake, tests, flags, scoring);
        return new PackageTests(
                tests, scoring ? groups : List.of(new TestGroup(ALL, 100, Scoring.ALL_OR_NOTHING)), flags);
    }

    private static Optional<Draft.Test> test(Intake intake, String stem, String name, boolean scoring) {
        Optional<Bytes> answer = intake.testData(stem + ".ans");
        if (answer.isEmpty()) {
            intake.leave(stem + ".in", "There is no answer for it: add " + stem + ".ans.");
            return Optional.empty();
        }
        List<String> arguments =
                intake.text(stem + ".args").map(ShellWords::split).orElse(List.of());
        return Optional.of(new Draft.Test(
                name,
                scoring ? folder(stem) : ALL,
                stem.startsWith(SAMPLE) ? Visibility.SAMPLE : Visibility.HIDDEN,
                arguments,
                intake.testData(stem + ".in").orElse(Bytes.empty()),
                answer.get(),
                OwnLimits.NONE));
    }

    /** Below {@code data}, and below {@code data/secret} if it is not in there itself. */
    private static String folder(String stem) {
        String folder = stem.substring(0, stem.lastIndexOf('/'));
        return folder.startsWith(SECRET + "/")
                ? folder.substring(SECRET.length() + 1).replace('/', '-')
                : folder.substring("data/".length()).replace('/', '-');
    }

    /** Those that earn points of their own; all settings are taken, whether they are of use or not. */
    private static List<TestGroup> groups(Intake intake, List<Draft.Test> tests, List<String> flags, boolean scoring)
            throws ExchangeException {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        tests.forEach(test -> sizes.merge(test.group(), 1, Integer::sum));
        List<TestGroup> groups = new ArrayList<>();
        for (String folder : folders(intake)) {
            String name = folder(folder + "/");
            GroupSettings settings = GroupSettings.of(folder, intake);
            int size = sizes.getOrDefault(name, 0);
            if (scoring && size > 0) {
                groups.add(settings.group(name, size, folder.startsWith(SAMPLE) ? 0 : size));
            }
            List<String> own = settings.validatorFlags();
            if (!own.isEmpty() && !own.equals(flags)) {
                intake.leftOut(
                        folder + ": output_validator_flags",
                        "All outputs of an exercise are compared in one way, so \"" + String.join(" ", own)
                                + "\" is not used.");
            }
            settings.leaveRest();
        }
        return groups;
    }

    private static List<String> folders(Intake intake) {
        return intake.below("data").stream()
                .filter(path -> path.startsWith(SAMPLE + "/") || path.startsWith(SECRET + "/"))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }
}
