package org.taskgrader.core.exercise.exchange.problempackage;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.AuthorsProgram;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.exchange.Bounds;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Imported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.Keys;
import org.taskgrader.core.exercise.exchange.ShellWords;

/** Reads a problem package. */
final class PackageReader {

    private static final List<String> CREDITS = List.of(
            "author", "credits", "source", "source_url", "license", "rights_owner", "keywords", "uuid", "version");

    private static final String NO_VALIDATORS = "A validator is one file of C here.";
    private static final String NO_CHECKERS = "Outputs are not judged by programs here: choose a \"comparison\".";
    private static final String TEXT_ONLY =
            "Statements are text in Markdown here, one for each language, without pictures and other files.";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("input_validators/", NO_VALIDATORS),
            Map.entry("input_format_validators/", NO_VALIDATORS),
            Map.entry("output_validators/", NO_CHECKERS),
            Map.entry("output_validator/", NO_CHECKERS),
            Map.entry("graders/", "Points come from groups of tests here."),
            Map.entry("attachments/", "Learners get no files here but the template."),
            Map.entry("include/", "A submission is one file here."),
            Map.entry("data/", "It is no part of a test here: a test is NAME.in and NAME.ans."),
            Map.entry("data/invalid", "Validators have no tests of their own here."),
            Map.entry("problem_statement/", TEXT_ONLY),
            Map.entry("statement/", TEXT_ONLY),
            Map.entry("solution/", "Texts about solutions have no place here."));

    private final Intake intake;

    PackageReader(FileTree files) {
        this.intake = new Intake(files);
    }

    Imported read() throws ExchangeException {
        Keys settings = Keys.ofYaml(
                ProblemPackage.SETTINGS, intake.text(ProblemPackage.SETTINGS).orElse(""));
        String kind = settings.any("type").map(Object::toString).orElse("");
        String kinds =
                kind + " " + settings.any("validation").map(Object::toString).orElse("");
        refuseOthers(kinds);
        boolean interactive = kinds.contains("interactive");
        List<String> origin = new ArrayList<>(List.of("From a problem package (Kattis, ICPC)."));
        for (String key : CREDITS) {
            settings.any(key).ifPresent(value -> origin.add(key + ": " + value));
        }
        Map<Locale, PackageStatements.Statement> statements = new PackageStatements(intake).read(settings.any("name"));
        OwnLimits limits = limits(settings.mapping("limits").orElse(Keys.none()));
        PackageTests tests = PackageTests.read(intake, kind.contains("scoring"));
        Draft draft = new Draft(
                origin,
                titles(statements),
                texts(statements),
                "",
                limits,
                interactive ? new Comparison.WhitespaceTolerant() : comparison(settings, tests),
                ExitStatus.ZERO,
                tests.groups(),
                interactive ? secrets(tests) : tests.tests(),
                PackageSubmissions.read(intake, interactive));
        Optional<Bytes> interactor =
                interactive ? Optional.of(PackageInteractor.read(intake, flags(settings, tests))) : Optional.empty();
        List<AuthorsProgram> validators = PackageValidators.read(intake);
        settings.text("problem_format_version");
        settings.rest()
                .forEach(key -> intake.leftOut(ProblemPackage.SETTINGS + ": " + key, "There is no such setting here."));
        intake.leaveRest(REASONS);
        Draft whole = draft.withValidators(validators);
        return new Imported(interactor.map(whole::withInteractor).orElse(whole), intake.remarks());
    }

    private List<Draft.Test> secrets(PackageTests tests) {
        if (tests.tests().stream().anyMatch(test -> test.visibility() == Visibility.SAMPLE)) {
            intake.changed(
                    "data/sample",
                    "What these tests hold is for the interactor alone here, and they are shown when they fail: show a"
                            + " conversation in the statement.");
        }
        tests.tests().stream()
                .filter(test -> !test.arguments().isEmpty())
                .forEach(test -> intake.leftOut(
                        test.name() + ".args", "A program that talks to another is given no arguments here."));
        return tests.tests().stream().map(PackageInteractor::secret).toList();
    }

    private static List<String> flags(Keys settings, PackageTests tests) {
        List<String> written = new ArrayList<>(tests.validatorFlags());
        settings.text("validator_flags")
                .filter(flags -> !flags.isBlank())
                .ifPresent(flags -> written.addAll(ShellWords.split(flags)));
        return written;
    }

    private static Map<Locale, String> titles(Map<Locale, PackageStatements.Statement> statements) {
        Map<Locale, String> titles = new LinkedHashMap<>();
        statements.forEach((language, statement) -> titles.put(language, statement.title()));
        return titles;
    }

    private static Map<Locale, String> texts(Map<Locale, PackageStatements.Statement> statements) {
        Map<Locale, String> texts = new LinkedHashMap<>();
        statements.forEach((language, statement) -> texts.put(language, statement.text()));
        return texts;
    }

    private static void refuseOthers(String kinds) throws ExchangeException {
        for (String other : List.of("multi-pass", "multipass", "submit-answer")) {
            if (kinds.contains(other)) {
                throw new ExchangeException(ProblemPackage.SETTINGS + ": this problem is \"" + other
                        + "\", which cannot be carried over: only programs that run once can");
            }
        }
    }

    private Comparison comparison(Keys settings, PackageTests tests) {
        List<String> written = new ArrayList<>(tests.validatorFlags());
        settings.text("validator_flags")
                .ifPresent(flags -> written.addAll(List.of(flags.strip().split("\\s+", -1))));
        ValidatorFlags flags = ValidatorFlags.parse(written);
        flags.unknown()
                .forEach(flag -> intake.leftOut(
                        "validator flag " + flag, "It is one of a program that compares outputs, or wants a number."));
        flags.difference().ifPresent(difference -> intake.changed("comparison of outputs", difference));
        return flags.comparison();
    }

    private OwnLimits limits(Keys limits) {
        Optional<Duration> cpu = limits.number("time_limit")
                .or(this::timeLimitFile)
                .or(this::domjudgeTimeLimit)
                .map(seconds -> Bounds.cpu("time limit", seconds, intake));
        Optional<ByteSize> memory =
                limits.number("memory").map(mebibytes -> Bounds.memory("limits: memory", mebibytes, intake));
        Optional<ByteSize> output =
                limits.number("output").map(mebibytes -> Bounds.output("limits: output", mebibytes, intake));
        if (cpu.isEmpty()) {
            intake.changed(
                    "time limit",
                    "The package names none: a judge measures the accepted submissions. Here it is 1 s until you"
                            + " write one; ./taskgrader limits measures.");
        }
        limits.rest()
                .forEach(key -> intake.leftOut(
                        ProblemPackage.SETTINGS + ": limits: " + key,
                        key.startsWith("time_") ? "A time limit is a fixed number here." : "It is not set here."));
        return new OwnLimits(cpu, memory, output, Optional.empty());
    }

    private Optional<BigDecimal> timeLimitFile() {
        return intake.text(".timelimit").flatMap(PackageReader::decimal);
    }

    private Optional<BigDecimal> domjudgeTimeLimit() {
        String file = "domjudge-problem.ini";
        Optional<BigDecimal> limit = Optional.empty();
        for (String line : intake.text(file).orElse("").lines().toList()) {
            String[] parts = line.split("=", 2);
            String key = parts[0].strip();
            if (parts.length == 2 && key.equals("timelimit")) {
                limit = decimal(parts[1].replaceAll("[\"']", ""));
            } else if (!key.isEmpty()) {
                intake.leftOut(file + ": " + key, "It is a setting of DOMjudge's own.");
            }
        }
        return limit;
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
