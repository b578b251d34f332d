package org.taskgrader.core.exercise.exchange.problempackage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.Keys;

/** What a folder of tests says of their points: {@code testdata.yaml}, or {@code test_group.yaml} in later drafts. */
final class GroupSettings {

    static final List<String> FILES = List.of("testdata.yaml", "test_group.yaml");
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(10_000);

    private final String file;
    private final Keys keys;
    private final Intake intake;
    private final List<String> graderFlags;

    private GroupSettings(String file, Keys keys, Intake intake) {
        this.file = file;
        this.keys = keys;
        this.intake = intake;
        this.graderFlags = words(keys, "grader_flags");
    }

    /** Of the folder, whether it has such a file or not. */
    static GroupSettings of(String folder, Intake intake) throws ExchangeException {
        for (String name : FILES) {
            String file = folder + "/" + name;
            Optional<String> text = intake.text(file);
            if (text.isPresent()) {
                return new GroupSettings(file, Keys.ofYaml(file, text.get()), intake);
            }
        }
        return new GroupSettings(folder + "/" + FILES.getFirst(), Keys.none(), intake);
    }

    private static List<String> words(Keys keys, String key) {
        return keys.list(key).stream()
                .flatMap(value -> List.of(value.toString().strip().split("\\s+", -1)).stream())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Flags for the program that compares outputs. */
    List<String> validatorFlags() {
        for (String key : List.of("output_validator_flags", "output_validator_args")) {
            if (keys.has(key)) {
                return words(keys, key);
            }
        }
        return List.of();
    }

    /**
     * The group as it earns points here.
     *
     * @param tests how many there are in it
     * @param byDefault points of a group that says nothing of them
     */
    TestGroup group(String name, int tests, int byDefault) {
        Optional<Keys> scoring = keys.mapping("scoring");
        String aggregation = keys.text("score_aggregation")
                .or(() -> scoring.flatMap(inner -> inner.text("aggregation")))
                .orElse("");
        Optional<BigDecimal> most = keys.number("max_score").or(() -> scoring.flatMap(inner -> inner.number("score")));
        boolean partial = aggregation.isEmpty()
                ? graderFlags.contains("always_accept") && !graderFlags.contains("min")
                : aggregation.equals("sum");
        return new TestGroup(
                name, points(most, tests, byDefault), partial ? Scoring.PROPORTIONAL : Scoring.ALL_OR_NOTHING);
    }

    private int points(Optional<BigDecimal> most, int tests, int byDefault) {
        Optional<BigDecimal> ofRange = keys.text("range").flatMap(GroupSettings::upperEnd);
        Optional<BigDecimal> each = keys.number("accept_score");
        BigDecimal factor = BigDecimal.valueOf(graderFlags.contains("min") || graderFlags.contains("max") ? 1 : tests);
        BigDecimal points = most.or(() -> ofRange)
                .or(() -> each.map(score -> score.multiply(factor)))
                .orElse(BigDecimal.valueOf(byDefault));
        BigDecimal whole =
                points.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ZERO).min(MOST_POINTS);
        if (whole.compareTo(points) != 0) {
            intake.changed(
                    file,
                    "It is worth " + points.toPlainString() + " points; here they are whole, from 0 to " + MOST_POINTS
                            + ", so it is " + whole + ".");
        }
        return whole.intValue();
    }

    /** Of {@code 0 20}; none where the range has no end. */
    private static Optional<BigDecimal> upperEnd(String range) {
        String[] ends = range.strip().split("\\s+", -1);
        try {
            return ends.length == 2 ? Optional.of(new BigDecimal(ends[1])) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Says what nobody has asked for. */
    void leaveRest() {
        graderFlags.stream()
                .filter(flag -> List.of("avg", "max", "accept_if_any_accepted").contains(flag))
                .forEach(flag -> intake.leftOut(
                        file + ": grader_flags: " + flag,
                        "A group here earns points test by test, or when all of its tests pass."));
        Map<String, String> reasons = Map.of(
                "on_reject", "All tests are run here, until three in a row reach a limit.",
                "input_validator_flags", "Validators get no arguments here.",
                "input_validator_args", "Validators get no arguments here.",
                "reject_score", "A test that fails earns nothing here.");
        keys.text("grading")
                .filter("custom"::equals)
                .ifPresent(custom -> intake.leftOut(
                        file + ": grading", "Points come from groups of tests here, not from a program."));
        keys.rest()
                .forEach(key ->
                        intake.leftOut(file + ": " + key, reasons.getOrDefault(key, "There is no such setting here.")));
    }
}
