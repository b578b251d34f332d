package org.taskgrader.api.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.KeptResult;
import org.taskgrader.api.report.ReportMapper;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.grading.Grader;
import org.taskgrader.core.report.GradeReport;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.sandbox.DockerSandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades programs here and now. */
@Command(
        name = "grade",
        description = "Grade programs here and now.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all passed, 1 some did not, 2 the command was not understood, 3 not judged."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class GradeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "The exercise's id, as in first-steps/hello.")
    private String exercise;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Programs.")
    private List<Path> files;

    @Option(
            names = "--lang",
            description = "What feedback is written in: en, fr, or es in part; en otherwise.",
            paramLabel = "LANGUAGE",
            defaultValue = "en")
    private Locale language;

    @Option(
            names = "--hints",
            description = "How many hints to show, 1 otherwise; a large number shows all.",
            paramLabel = "N",
            defaultValue = "1")
    private int hints;

    @Option(names = "--json", description = "Write reports as JSON, one on a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private record FileReport(String file, GradedSubmission report) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (hints < 0) {
            throw CommandFailure.usage("--hints " + hints + " is less than none");
        }
        if (!MessageCatalogue.written().contains(language)) {
            throw new ParameterException(
                    spec.commandLine(), "--lang: feedback is written in " + MessageCatalogue.written());
        }
        Workshop workshop = Workshop.open();
        Exercise chosen = workshop.library()
                .find(exercise)
                .orElseThrow(() -> CommandFailure.usage("there is no exercise \"" + exercise
                        + "\" that can be used: taskgrader check says which there are"));
        List<String> programs = files.stream().map(ProgramFile::read).toList();
        List<OverallVerdict> verdicts = new ArrayList<>();
        try (DockerSandbox sandbox = workshop.sandbox()) {
            Grader grader = workshop.grader(sandbox);
            for (int i = 0; i < programs.size(); i++) {
                Submission submission = new Submission(exercise, programs.get(i), language);
                GradeReport report = grader.grade(chosen, submission, ExecutionListener.NONE);
                verdicts.add(report.judgement().overall());
                show(workshop, files.get(i), report);
            }
        }
        return exitCode(verdicts);
    }

    private static int exitCode(List<OverallVerdict> verdicts) {
        if (verdicts.contains(OverallVerdict.NOT_JUDGED)) {
            return ExitCodes.OUR_FAILURE;
        }
        return verdicts.stream().allMatch(verdict -> verdict == OverallVerdict.PASSED)
                ? ExitCodes.PASSED
                : ExitCodes.FAILED;
    }

    private void show(Workshop workshop, Path file, GradeReport report) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ReportMapper reports = workshop.reports();
            KeptResult told = reports.withHints(reports.graded(UUID.randomUUID(), report), hints);
            out.println(mapper().writeValueAsString(new FileReport(file.toString(), told.view())));
        } else {
            if (files.size() > 1) {
                out.println("── " + file);
            }
            TextRenderer renderer = Terminal.hasColours()
                    ? TextRenderer.coloured(workshop.catalogue())
                    : TextRenderer.plain(workshop.catalogue());
            out.println(renderer.render(report.feedback().withHints(hints)));
        }
        out.flush();
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
                .build();
    }
}
