package org.taskgrader.core.exercise.exchange.problempackage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Exported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.Losses;
import org.taskgrader.core.exercise.exchange.ShellWords;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes an exercise as a problem package: the legacy format, which most judges read, with statements in Markdown. */
final class PackageWriter {

    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1L << 20);

    private final Exercise exercise;
    private final boolean scoring;
    private final SortedMap<String, Bytes> files = new TreeMap<>();
    private final Losses losses = new Losses();

    PackageWriter(Exercise exercise) {
        this.exercise = exercise;
        this.scoring = exercise.groups().size() > 1
                || exercise.groups().stream().anyMatch(group -> group.scoring() == Scoring.PROPORTIONAL);
    }

    Exported write() {
        text(ProblemPackage.SETTINGS, settings());
        text(
                ".timelimit",
                BigDecimal.valueOf(exercise.limits().cpu().toMillis())
                                .movePointLeft(3)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "\n");
        exercise.statements()
                .forEach((language, statement) -> text("problem_statement/problem." + language + ".md", statement));
        exercise.tests().forEach(this::test);
        if (scoring) {
            groups();
        }
        exercise.solutions().forEach(this::solution);
        PackageValidators.of(exercise).forEach(validator -> files.put(validator.path(), validator.source()));
        interactor().ifPresent(this::interactor);
        losses.ofWhatOnlyWeHave(exercise);
        losses.ofLibrary(exercise);
        tellOfComparison();
        return new Exported(new FileTree(files), losses.remarks());
    }

    private Optional<Interactor> interactor() {
        return exercise.kind() instanceof Kind.Interactive(Interactor interactor)
                ? Optional.of(interactor)
                : Optional.empty();
    }

    private void interactor(Interactor interactor) {
        files.put(PackageInteractor.PATH, PackageInteractor.validator(interactor.source()));
        losses.changed("interactor", "A program is right or wrong in a package: fewer points than 100 are none.");
        if (!interactor.messages().isEmpty()) {
            losses.leftOut(
                    "interactor/messages",
                    "Judges have no messages by language: those who run the package see the keys.");
        }
    }

    private void text(String path, String text) {
        files.put(path, Bytes.utf8(text));
    }

    private String settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("problem_format_version", "legacy");
        Map<String, String> titles = new TreeMap<>();
        exercise.titles().forEach((language, title) -> titles.put(language.toString(), title));
        settings.put("name", titles.size() == 1 ? titles.values().iterator().next() : titles);
        settings.put("type", scoring ? "scoring" : "pass-fail");
        if (interactor().isPresent()) {
            settings.put("validation", "custom interactive");
        } else {
            settings.put("validator_flags", ValidatorFlags.of(exercise.comparison()));
        }
        settings.put(
                "limits",
                Map.of(
                        "memory",
                        mebibytes(exercise.limits().memory().bytes(), "memory"),
                        "output",
                        mebibytes(exercise.limits().output().bytes(), "output")));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(settings);
    }

    /** Packages know whole mebibytes. */
    private int mebibytes(long bytes, String limit) {
        int whole = BigDecimal.valueOf(bytes)
                .divide(MEBIBYTE, 0, RoundingMode.CEILING)
                .intValue();
        if ((long) whole << 20 != bytes) {
            losses.changed("limits: " + limit, "It is whole mebibytes in a package, so it is " + whole + " MiB.");
        }
        return whole;
    }

    private void test(TestCase test) {
        String folder = test.visibility() == Visibility.SAMPLE
                ? "data/sample/"
                : "data/secret/" + (scoring ? fitting(test.group()) + "/" : "");
        List<Bytes> data = interactor()
                .map(talking ->
                        PackageInteractor.inputAndAnswer(talking.secrets().getOrDefault(test.name(), Bytes.empty())))
                .orElseGet(() -> List.of(test.input(), test.expected()));
        files.put(folder + test.name() + ".in", data.getFirst());
        files.put(folder + test.name() + ".ans", data.getLast());
        if (!test.arguments().isEmpty()) {
            text(folder + test.name() + ".args", ShellWords.join(test.arguments()) + "\n");
        }
    }

    /** In a package a folder's name is letters, digits and little else. */
    private static String fitting(String group) {
        return group.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /** Samples are a group of their own in a package, so they take their share of the points with them. */
    private void groups() {
        int samplePoints = 0;
        for (TestGroup group : exercise.groups()) {
            List<TestCase> tests = exercise.tests().stream()
                    .filter(test -> test.group().equals(group.name()))
                    .toList();
            int samples = (int) tests.stream()
                    .filter(test -> test.visibility() == Visibility.SAMPLE)
                    .count();
            int share = sampleShare(group, samples, tests.size());
            samplePoints += share;
            if (samples < tests.size()) {
                group(group, group.points() - share, tests.size() - samples);
            }
        }
        text(
                "data/sample/" + GroupSettings.FILES.getFirst(),
                grading(samplePoints, each(samplePoints), "always_accept sum"));
    }

    private BigDecimal each(int samplePoints) {
        long samples = exercise.tests().stream()
                .filter(test -> test.visibility() == Visibility.SAMPLE)
                .count();
        return share(samplePoints, Math.max(1, samples));
    }

    private static BigDecimal share(int points, long tests) {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(tests), 6, RoundingMode.HALF_UP);
    }

    private int sampleShare(TestGroup group, int samples, int tests) {
        if (samples == tests) {
            return group.points();
        }
        int share = group.scoring() == Scoring.PROPORTIONAL ? group.points() * samples / tests : 0;
        if (share * tests != group.points() * samples) {
            losses.changed(
                    "group " + group.name(),
                    "Its samples earn " + share + " points in a package, and its other tests the rest.");
        }
        return share;
    }

    /** The default grader adds up, or takes the least: with that, a group is all or nothing. */
    private void group(TestGroup group, int points, int tests) {
        boolean proportional = group.scoring() == Scoring.PROPORTIONAL;
        BigDecimal each = proportional ? share(points, tests) : BigDecimal.valueOf(points);
        text(
                "data/secret/" + fitting(group.name()) + "/" + GroupSettings.FILES.getFirst(),
                grading(points, each, proportional ? "always_accept sum" : "min"));
    }

    private static String grading(int points, BigDecimal each, String flags) {
        String score = each.signum() == 0 ? "0" : each.stripTrailingZeros().toPlainString();
        return "on_reject: continue\nrange: 0 " + points + "\naccept_score: " + score + "\ngrader_flags: " + flags
                + "\n";
    }

    private void solution(Solution solution) {
        String folder = PackageSubmissions.folder(solution.verdict());
        if (folder.isEmpty()) {
            losses.leftOut(
                    "solutions/" + solution.file(),
                    "A package has no folder for programs that must get \"" + solution.verdict() + "\".");
        } else {
            files.put(PackageSubmissions.FOLDER + "/" + folder + "/" + solution.file(), solution.source());
        }
    }

    private void tellOfComparison() {
        List<String> differences = new ArrayList<>();
        switch (exercise.comparison()) {
            case Comparison.Exact exact -> {
                // The same.
            }
            case Comparison.WhitespaceTolerant usual -> {
                if (interactor().isEmpty()) {
                    differences.add("where lines end does not count in a package");
                }
            }
            case Comparison.Numeric numeric -> differences.add("where lines end does not count in a package");
            case Comparison.CaseInsensitive anyCase -> differences.add("where lines end does not count in a package");
            case Comparison.UnorderedWords unordered ->
                differences.add("in a package words have an order: write an output validator");
            case Comparison.Patterns patterns ->
                differences.add("a package has no regular expressions: write an output validator");
            case Comparison.Checked checked -> differences.add("the checker is left out: write an output validator");
            case Comparison.UnorderedLines unordered ->
                differences.add("in a package lines have an order: write an output validator");
        }
        if (exercise.exitStatus() == ExitStatus.ANY) {
            differences.add("a program that ends with another status than 0 fails in a package");
        }
        differences.forEach(difference -> losses.changed(
                "verdicts", difference.substring(0, 1).toUpperCase(Locale.ROOT) + difference.substring(1) + "."));
        boolean visible = exercise.tests().stream().anyMatch(test -> test.visibility() == Visibility.VISIBLE);
        if (visible) {
            losses.changed("tests", "Those that are shown when they fail are secret in a package.");
        }
        exercise.tests().stream()
                .filter(TestCase::hasMoreThanText)
                .forEach(test -> losses.leftOut(
                        "files, variables and further outputs of the test " + test.name(),
                        "A package's tests have input and output alone."));
        exercise.tests().stream()
                .filter(test -> !test.limits().equals(exercise.limits()))
                .forEach(
                        test -> losses.leftOut("limits of the test " + test.name(), "A package has the same for all."));
    }
}
