package org.taskgrader.api.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.api.report.ReportJson;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.Solution;
import org.taskgrader.core.exercise.exchange.Remark;
import org.taskgrader.core.exercise.folder.CourseFile;
import org.taskgrader.core.exercise.folder.Problem;
import org.taskgrader.core.tuning.Use;

/** What the tools for authors say as JSON, for editors and pipelines; docs/authoring/tools.md explains each field. */
final class CheckJson {

    private CheckJson() {}

    /** All that {@code check} was asked. */
    record CheckView(Optional<CourseView> course, List<ExerciseView> exercises) {}

    record CourseView(boolean usable, List<ProblemView> problems) {

        static CourseView of(CourseFile.Reading reading) {
            return new CourseView(
                    reading.course().isPresent(),
                    reading.problems().stream().map(ProblemView::of).toList());
        }
    }

    record ExerciseView(
            String id,
            boolean usable,
            int tests,
            List<ProblemView> problems,
            List<SolutionView> solutions,
            Optional<MutantsView> mutants) {

        static ExerciseView of(ExerciseCheck check) {
            return new ExerciseView(
                    check.reading().id(),
                    check.exercise().isPresent(),
                    check.exercise().map(exercise -> exercise.tests().size()).orElse(0),
                    check.problems().stream().map(ProblemView::of).toList(),
                    check.solutions().stream().map(SolutionView::of).toList(),
                    check.mutants().map(MutantsView::of));
        }
    }

    record ProblemView(String severity, String file, Optional<Integer> line, String what, String remedy) {

        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.file(),
                    problem.line().isPresent() ? Optional.of(problem.line().getAsInt()) : Optional.empty(),
                    problem.what(),
                    problem.advice());
        }
    }

    record SolutionView(
            String file,
            ResultView promised,
            ResultView got,
            @JsonProperty("as_promised") boolean asPromised,
            List<String> warnings,
            @JsonProperty("cpu_ms") double cpuMs,
            @JsonProperty("memory_bytes") long memoryBytes) {

        static SolutionView of(SolutionCheck check) {
            Solution solution = check.solution();
            return new SolutionView(
                    "solutions/" + solution.file(),
                    new ResultView(solution.verdict(), solution.errorClass()),
                    new ResultView(check.verdict().id(), check.errorClass()),
                    check.asPromised(),
                    check.warnings(),
                    check.uses().values().stream()
                                    .mapToLong(use -> use.cpu().toNanos())
                                    .max()
                                    .orElse(0)
                            / 1e6,
                    check.uses().values().stream()
                            .mapToLong(use -> use.memory().bytes())
                            .max()
                            .orElse(0));
        }
    }

    record ResultView(String verdict, @JsonProperty("class") Optional<String> errorClass) {}

    record MutantsView(
            String reference,
            int found,
            int survived,
            @JsonProperty("not_judged") int notJudged,
            int score,
            Optional<GoalView> promised,
            List<SurvivorView> survivors) {

        static MutantsView of(MutantsCheck check) {
            return new MutantsView(
                    "solutions/" + check.reference().file(),
                    check.found(),
                    check.survivors().size(),
                    check.notJudged(),
                    check.score(),
                    check.goal().map(goal -> new GoalView(goal.score(), goal.reason())),
                    check.survivors().stream()
                            .map(survivor -> new SurvivorView(
                                    survivor.mutant().line(),
                                    check.before(survivor),
                                    check.after(survivor),
                                    survivor.telling().map(Bytes::text)))
                            .toList());
        }
    }

    record GoalView(int score, String reason) {}

    record SurvivorView(int line, String before, String after, Optional<String> input) {}

    record RemarkView(String effect, String place, String what) {

        static List<RemarkView> of(List<Remark> remarks) {
            return remarks.stream()
                    .map(remark -> new RemarkView(
                            remark.effect().name().toLowerCase(Locale.ROOT), remark.place(), remark.what()))
                    .toList();
        }
    }

    record ImportView(
            String format,
            String from,
            String exercise,
            boolean written,
            List<RemarkView> remarks,
            ExerciseView check) {}

    record ExportView(String exercise, String path, List<RemarkView> remarks) {}

    /** What {@code generate} did. */
    record GenerationView(
            String exercise,
            boolean written,
            Map<String, String> files,
            List<String> forgotten,
            List<ProblemView> problems) {

        static GenerationView of(
                String exercise,
                boolean written,
                Map<String, GeneratedFiles.State> states,
                List<String> forgotten,
                List<Problem> problems) {
            Map<String, String> files = new LinkedHashMap<>();
            states.forEach((file, state) -> files.put(file, state.name().toLowerCase(Locale.ROOT)));
            return new GenerationView(
                    exercise,
                    written,
                    files,
                    forgotten,
                    problems.stream().map(ProblemView::of).toList());
        }
    }

    record UseView(
            @JsonProperty("cpu_ms") double cpuMs,
            @JsonProperty("memory_bytes") long memoryBytes,
            @JsonProperty("output_bytes") long outputBytes) {

        static UseView of(Use use) {
            return new UseView(
                    use.cpu().toNanos() / 1e6,
                    use.memory().bytes(),
                    use.output().bytes());
        }
    }

    record LimitsView(String cpu, String memory, String output) {

        static LimitsView of(Limits limits) {
            return new LimitsView(
                    LimitsTable.time(limits.cpu()),
                    limits.memory().toString(),
                    limits.output().toString());
        }
    }

    /** What {@code limits} proposes. */
    record ProposalView(
            String exercise,
            int rounds,
            List<String> programs,
            Map<String, UseView> used,
            LimitsView present,
            LimitsView proposed,
            @JsonProperty("proposed_tests") Map<String, LimitsView> proposedTests,
            Optional<Boolean> written) {}

    /** What {@code minimize} finds. */
    record CoverageView(
            String exercise,
            List<String> keep,
            @JsonProperty("can_go") List<String> canGo,
            boolean exact,
            int least,
            Map<String, Set<String>> found,
            List<String> missed,
            @JsonProperty("not_judged") List<String> notJudged) {}

    /** On one line. */
    static String text(Object view) {
        try {
            return ReportJson.MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can always be written", e);
        }
    }
}
