package org.taskgrader.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.cli.GradingSite.Graded;
import org.taskgrader.api.client.BatchClient;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.ReportJson;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.core.feedback.MessageCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades programs: a few with what their authors read, a folder of them as a table. */
@Command(
        name = "grade",
        description = {
            "Grade programs, here and now or by a running service.",
            "Of files the feedback is shown, of a folder a table."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all passed, 1 some did not, 2 the command was not understood, 3 not judged."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class GradeCommand implements Callable<Integer> {

    private static final int NO_HINTS_NAMED = -1;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "The exercise's id, as in first-steps/hello. Not with --job.")
    private @Nullable String exercise;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Programs; of a folder every .c file in it and below.")
    private List<Path> files = List.of();

    @Option(
            names = "--job",
            description =
                    "A JSON document that brings the exercise along, and the program to grade if no FILE is named.",
            paramLabel = "DOCUMENT")
    private @Nullable Path job;

    @Option(
            names = "--lang",
            description = "What feedback is written in: en, fr, or es in part; en otherwise.",
            paramLabel = "LANGUAGE")
    private @Nullable Locale language;

    @Option(
            names = "--hints",
            description = "How many hints to show, 1 otherwise; a large number shows all. Not with --service.",
            paramLabel = "N",
            defaultValue = "-1")
    private int hints;

    @Option(names = "--json", description = "Write reports as JSON, one on a line.")
    private boolean json;

    @Option(names = "--csv", description = "Write a table for a spreadsheet, a program on a line.")
    private boolean csv;

    @Option(
            names = "--service",
            description = "Let the service at this address grade, as in http://localhost:8080.",
            paramLabel = "URL")
    private @Nullable URI service;

    @Option(
            names = "--key",
            description = "The API key for the service; otherwise the environment variable TASKGRADER_API_KEY.",
            paramLabel = "KEY")
    private @Nullable String key;

    @Spec
    private CommandSpec spec;

    private record FileReport(String file, GradedSubmission report) {}

    @Override
    public Integer call() throws InterruptedException {
        if (hints < NO_HINTS_NAMED) {
            throw CommandFailure.usage("--hints " + hints + " is less than none");
        }
        if (language != null && !MessageCatalogue.written().contains(language)) {
            throw new ParameterException(
                    spec.commandLine(), "--lang: feedback is written in " + MessageCatalogue.written());
        }
        if (json && csv) {
            throw CommandFailure.usage("--json and --csv do not go together: choose one");
        }
        GradeTask task = task();
        GradingSite site = site(task);
        List<Path> programs = task.programs();
        List<String> sources = task.sources();
        boolean folder = task.folder();
        List<VerdictName> verdicts = new ArrayList<>();
        if (folder && !json && !csv) {
            table(site, programs, sources, verdicts);
        } else {
            if (csv) {
                spec.commandLine().getOut().println(GradeCsv.header());
            }
            site.grade(sources, graded -> {
                show(programs, programs.get(verdicts.size()), graded);
                verdicts.add(graded.report().verdict());
            });
        }
        return exitCode(verdicts);
    }

    private GradeTask task() {
        List<Path> named = Stream.concat(
                        Stream.ofNullable(job == null ? null : exercise).map(Path::of), files.stream())
                .toList();
        if (job != null) {
            return GradeTask.ofJob(job, named);
        }
        if (exercise == null || named.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name an exercise and programs, as in first-steps/hello hello.c; or a document that has both, with --job");
        }
        return GradeTask.of(exercise, named);
    }

    private GradingSite site(GradeTask task) {
        if (service != null) {
            if (hints != NO_HINTS_NAMED) {
                throw CommandFailure.usage("--hints and --service do not go together: the service gives hints");
            }
            String id = task.exercise()
                    .orElseThrow(() -> CommandFailure.usage("--job and --service do not go together: send the document"
                            + " to the service, POST /api/v1/trials (docs/http-api.md)"));
            return new ServiceSite(new BatchClient(address(service), apiKey()), id, task.language(language));
        }
        if (key != null) {
            throw CommandFailure.usage("--key is for a service: name it with --service");
        }
        Workshop workshop = Workshop.open();
        return new LocalSite(
                workshop,
                task.in(workshop),
                task.language(language),
                task.hints(hints == NO_HINTS_NAMED ? OptionalInt.empty() : OptionalInt.of(hints)));
    }

    private static URI address(URI service) {
        boolean http = "http".equals(service.getScheme()) || "https".equals(service.getScheme());
        if (!http || service.getHost() == null) {
            throw CommandFailure.usage("--service " + service + " is no address such as http://localhost:8080");
        }
        return service;
    }

    private Optional<String> apiKey() {
        return Optional.ofNullable(key)
                .or(() -> Optional.ofNullable(System.getenv("TASKGRADER_API_KEY")))
                .filter(text -> !text.isBlank());
    }

    private static int exitCode(List<VerdictName> verdicts) {
        if (verdicts.contains(VerdictName.NOT_JUDGED)) {
            return ExitCodes.OUR_FAILURE;
        }
        return verdicts.stream().allMatch(verdict -> verdict == VerdictName.PASSED)
                ? ExitCodes.PASSED
                : ExitCodes.FAILED;
    }

    private void table(GradingSite site, List<Path> programs, List<String> sources, List<VerdictName> verdicts)
            throws InterruptedException {
        GradeTable table = new GradeTable();
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressBar progress = ProgressBar.on(out, programs.size())) {
            site.grade(sources, graded -> {
                table.add(programs.get(verdicts.size()), graded.report());
                verdicts.add(graded.report().verdict());
                progress.step();
            });
        }
        table.lines().forEach(out::println);
        out.flush();
    }

    private void show(List<Path> programs, Path file, Graded graded) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(line(new FileReport(file.toString(), graded.report())));
        } else if (csv) {
            out.println(GradeCsv.line(file, graded.report()));
        } else {
            if (programs.size() > 1) {
                out.println("── " + file);
            }
            out.println(graded.text());
        }
        out.flush();
    }

    private static String line(FileReport report) {
        try {
            return ReportJson.MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers can always be written", e);
        }
    }
}
