package org.taskgrader.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.evaluation.CorpusProgram.CourseVerdict;
import org.taskgrader.core.evaluation.CorpusProgram.Fix;
import org.taskgrader.core.evaluation.CorpusProgram.Label;
import org.taskgrader.core.evaluation.Observation.CompilerError;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.verdict.OverallVerdict;

final class CountingTest {

    private static final Corpus CORPUS = new Corpus(
            "one",
            "one-exercise",
            CorpusExercise.of(
                    "one-exercise", Map.of("t", Bytes.empty()), Map.of("t", Bytes.empty()), new Comparison.Exact()),
            List.of());

    private static CorpusProgram program(
            Optional<Boolean> correct, Map<String, CourseVerdict> verdicts, Optional<Label> label, Optional<Fix> fix) {
        return new CorpusProgram("p", "int a\n", correct, verdicts, label, fix);
    }

    private static CorpusProgram judged(CourseVerdict verdict) {
        return program(
                Optional.of(verdict == CourseVerdict.ACCEPTED),
                Map.of("t", verdict),
                Optional.empty(),
                Optional.empty());
    }

    private static Observation observed(OverallVerdict verdict, String test, Optional<String> lead) {
        return new Observation(
                verdict,
                Map.of("t", test),
                lead,
                Optional.of(2),
                lead.stream().toList(),
                Optional.empty(),
                false,
                Optional.empty(),
                verdict == OverallVerdict.CRASHED,
                Optional.of("evidence"));
    }

    private static Figures count(CorpusProgram program, Observation... observations) {
        List<GradedProgram> graded = List.of(observations).stream()
                .map(seen -> new GradedProgram(CORPUS, program, seen, Duration.ofMillis(3), Duration.ZERO))
                .toList();
        return new Counting(ErrorClasses.load()).figures(graded).getFirst();
    }

    @Test
    void holdsVerdictsBesideTheCourses() {
        Figures figures = count(
                judged(CourseVerdict.PRESENTATION),
                observed(OverallVerdict.WRONG_OUTPUT, "presentation", Optional.of("trailing-spaces")),
                observed(OverallVerdict.WRONG_OUTPUT, "wrong", Optional.of("off-by-one")),
                observed(OverallVerdict.PASSED, "accepted", Optional.empty()));

        assertThat(figures.verdicts().tests()).isEqualTo(new Share(2, 3));
        assertThat(figures.verdicts().testsByKind()).isEqualTo(new Share(1, 3));
        assertThat(figures.verdicts().programs()).isEqualTo(new Share(2, 3));
        assertThat(figures.verdicts().unlike())
                .isEqualTo(Map.of("presentation → wrong", 1, "presentation → accepted", 1));
        assertThat(figures.verdicts().programsUnlike()).containsExactly("one-exercise/p");
    }

    @Test
    void countsOnlyWhatSaysWhichMistakeItIs() {
        Figures figures = count(
                judged(CourseVerdict.WRONG),
                observed(OverallVerdict.WRONG_OUTPUT, "wrong", Optional.of("off-by-one")),
                observed(OverallVerdict.WRONG_OUTPUT, "wrong", Optional.of("wrong-value")),
                observed(OverallVerdict.CRASHED, "crash", Optional.empty()),
                observed(OverallVerdict.NOT_JUDGED, "not-judged", Optional.empty()));

        assertThat(figures.notJudged()).hasSize(1);
        assertThat(figures.classes().specific()).isEqualTo(new Share(1, 3));
        assertThat(figures.classes().unclassified())
                .extracting(Figures.Unclassified::lead)
                .containsExactly("wrong-value", "");
        assertThat(figures.classes().leading().get("off-by-one")).isNotNull();
    }

    @Test
    void findsAcceptedProgramsThatAreToldOfAMistakeFirst() {
        Figures figures = count(
                judged(CourseVerdict.ACCEPTED),
                observed(OverallVerdict.PASSED, "accepted", Optional.of("off-by-one")),
                observed(OverallVerdict.PASSED, "accepted", Optional.empty()));
        assertThat(figures.passedWithLead()).hasSize(1);
    }

    @Test
    void holdsPlacesAndEditsBesideTheLearners() {
        CorpusProgram fixed = program(
                Optional.empty(), Map.of(), Optional.empty(), Optional.of(new Fix("int a; // now with its end\n", 2)));
        Figures figures = count(
                fixed,
                refused(Optional.of(2), Optional.of(3), Optional.of("int a ;\n")),
                refused(Optional.of(1), Optional.of(2), Optional.of("int b;\n")),
                refused(Optional.empty(), Optional.empty(), Optional.empty()),
                observed(OverallVerdict.PASSED, "accepted", Optional.empty()));

        assertThat(figures.place().named()).isEqualTo(new Share(2, 3));
        assertThat(figures.place().ours()).isEqualTo(new Share(1, 3));
        assertThat(figures.place().compiler()).isEqualTo(new Share(1, 3));
        assertThat(figures.place().shownEdits()).isEqualTo(new Share(1, 3));
        assertThat(figures.place().learnersEdits()).isEqualTo(new Share(1, 2));
    }

    private static Observation refused(Optional<Integer> line, Optional<Integer> gccs, Optional<String> edited) {
        return new Observation(
                OverallVerdict.COMPILE_ERROR,
                Map.of("t", "not-compiled"),
                Optional.of("missing-semicolon"),
                line,
                List.of("missing-semicolon"),
                Optional.of(new CompilerError("expected ‘;’", gccs)),
                edited.isPresent(),
                edited,
                false,
                Optional.empty());
    }

    @Test
    void countsCrashesThatNameALineAndShowValues() {
        Figures figures = count(
                program(Optional.of(false), Map.of(), Optional.empty(), Optional.empty()),
                observed(OverallVerdict.CRASHED, "crash", Optional.of("null-pointer")),
                observed(OverallVerdict.WRONG_OUTPUT, "wrong", Optional.of("off-by-one")));

        assertThat(figures.classes().crashesPlaced()).isEqualTo(new Share(1, 1));
        assertThat(figures.classes().crashesShown()).isEqualTo(new Share(1, 1));
    }

    @Test
    void holdsClassesBesideAPersonsWords() {
        Label label = new Label(List.of("Presentation Error", "Wrong Exercise"), List.of(2, 9));
        Figures figures = count(
                program(Optional.of(false), Map.of(), Optional.of(label), Optional.empty()),
                observed(OverallVerdict.WRONG_OUTPUT, "presentation", Optional.of("trailing-spaces")),
                observed(OverallVerdict.WRONG_OUTPUT, "wrong", Optional.of("off-by-one")));
        assertThat(figures.person().classes()).isEqualTo(new Share(1, 2));
        assertThat(figures.person().lines()).isEqualTo(new Share(2, 2));
    }

    @Test
    void theTableOfFaultTypesNamesClassesThatThereAre() {
        List<String> ids =
                ErrorClasses.load().all().stream().map(ErrorClass::id).toList();
        assertThat(FaultTypes.load().classes())
                .isNotEmpty()
                .allSatisfy((type, named) -> assertThat(ids).as(type).containsAll(named));
    }
}
