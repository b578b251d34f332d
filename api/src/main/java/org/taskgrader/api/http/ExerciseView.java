package org.taskgrader.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.api.report.TextExcerpt;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;

/**
 * An exercise as learners may see it: no test but the samples, no solution.
 *
 * @param version a fingerprint of all in it that decides a grade
 * @param language the language that title and statement are in, as a BCP 47 tag
 * @param languages all languages it is written in
 * @param kind what is asked for: {@code program}, {@code fix}, {@code blanks}, {@code parsons}, {@code function},
 *     {@code prediction} or {@code tests}
 * @param statement CommonMark
 * @param template what to start from
 * @param headers what a program can include, beside those of the C library; most exercises have none
 */
@Schema(name = "Exercise", description = "An exercise as learners may see it.")
public record ExerciseView(
        @Schema(required = true) String id,
        @Schema(required = true) String version,
        @Schema(required = true) String language,
        @Schema(required = true) List<String> languages,
        @Schema(required = true) String kind,
        @Schema(required = true) String title,
        @Schema(required = true) String statement,
        @Schema(required = true) String template,
        @Schema(required = true) List<Header> headers,
        @Schema(required = true) int points,
        @Schema(required = true) LimitsView limits,
        @Schema(required = true) List<Sample> samples) {

    public ExerciseView {
        languages = List.copyOf(languages);
        headers = List.copyOf(headers);
        samples = List.copyOf(samples);
    }

    /** All exercises. */
    @Schema(name = "ExerciseList")
    public record ExerciseList(@Schema(required = true) List<Summary> exercises) {

        public ExerciseList {
            exercises = List.copyOf(exercises);
        }
    }

    /** An exercise in a list. */
    @Schema(name = "ExerciseSummary")
    public record Summary(
            @Schema(required = true) String id,
            @Schema(required = true) String version,
            @Schema(required = true) String title,
            @Schema(required = true) int points,
            @Schema(required = true) String link) {}

    /** A header of the exercise's library, whole. */
    @Schema(name = "Header")
    public record Header(
            @Schema(required = true) String name,
            @Schema(required = true) String content) {}

    /** What a program may use; times in milliseconds, sizes in octets. */
    @Schema(name = "Limits")
    public record LimitsView(
            @Schema(required = true) long cpuMillis,
            @Schema(required = true) long wallMillis,
            @Schema(required = true) long memoryBytes,
            @Schema(required = true) long outputBytes) {}

    /** A test that is shown before anything is sent. */
    @Schema(name = "Sample")
    public record Sample(
            @Schema(required = true) String name,
            @Schema(required = true) List<String> arguments,
            @Schema(required = true) TextExcerpt input,
            @Schema(required = true) TextExcerpt expected) {

        public Sample {
            arguments = List.copyOf(arguments);
        }
    }

    static Summary summary(Exercise exercise, Locale language) {
        return new Summary(
                exercise.id(),
                exercise.version(),
                Objects.requireNonNull(exercise.titles().get(language)),
                exercise.points(),
                "/api/v1/exercises/" + exercise.id());
    }

    /** {@code exercise} in one of the languages that it is written in. */
    public static ExerciseView of(Exercise exercise, Locale language) {
        return new ExerciseView(
                exercise.id(),
                exercise.version(),
                language.toLanguageTag(),
                exercise.titles().keySet().stream()
                        .map(Locale::toLanguageTag)
                        .sorted()
                        .toList(),
                exercise.kind().id(),
                Objects.requireNonNull(exercise.titles().get(language)),
                Objects.requireNonNull(exercise.statements().get(language)),
                exercise.template(),
                exercise.library().headers().stream()
                        .map(header ->
                                new Header(header.name(), header.content().text()))
                        .toList(),
                exercise.points(),
                limits(exercise.limits()),
                exercise.tests().stream()
                        .filter(test -> test.visibility() == Visibility.SAMPLE)
                        .map(ExerciseView::sample)
                        .toList());
    }

    private static LimitsView limits(Limits limits) {
        return new LimitsView(
                limits.cpu().toMillis(),
                limits.wall().toMillis(),
                limits.memory().bytes(),
                limits.output().bytes());
    }

    private static Sample sample(TestCase test) {
        return new Sample(
                test.name(),
                test.arguments(),
                TextExcerpt.of(test.input(), false),
                TextExcerpt.of(test.expected(), false));
    }
}
