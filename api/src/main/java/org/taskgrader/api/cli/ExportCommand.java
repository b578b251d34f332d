package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.ExchangeFormat;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Exported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.FolderFormat;
import org.taskgrader.core.exercise.exchange.GraderFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an exercise for somebody else. */
@Command(
        name = "export",
        description = "Write an exercise in another grader's format, or as one document. What gets lost or changed is"
                + " listed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Formats: " + ExchangeNames.FORMATS,
            "Exit codes: 0 it is written, 2 the command was not understood or nothing could be written, 3 we failed."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FORMAT", description = "What to write, see below.")
    private String format;

    @Parameters(index = "1", paramLabel = "EXERCISE", description = "The exercise's id, as in loops/countdown.")
    private String id;

    @Parameters(
            index = "2",
            paramLabel = "PATH",
            description = "A folder or a file that is not there yet; a zip archive if it ends with .zip.")
    private Path path;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Of the statement, where the format has one only; en otherwise.",
            defaultValue = "en")
    private Locale language;

    @Option(names = "--json", description = "Write what happened as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExchangeFormat chosen = ExchangeNames.format(format);
        Workshop workshop = Workshop.open();
        Exercise exercise = workshop.exercise(id);
        if (chosen instanceof GraderFormat grader && !grader.takes(exercise.kind())) {
            throw CommandFailure.usage(
                    id + " is of the kind \"" + exercise.kind().id() + "\", which " + chosen.name()
                            + " has not: see docs/authoring/importing.md");
        }
        if (Files.exists(path)) {
            throw CommandFailure.usage(path + " is there already, and is left as it is: name another place");
        }
        Exported exported = write(chosen, workshop, exercise);
        put(chosen, exported.files());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CheckJson.text(
                    new CheckJson.ExportView(id, path.toString(), CheckJson.RemarkView.of(exported.remarks()))));
        } else {
            out.println("✓ " + path + ": " + chosen.description());
            exported.remarks().forEach(remark -> out.println("    " + remark));
        }
        out.flush();
        return ExitCodes.PASSED;
    }

    private Exported write(ExchangeFormat chosen, Workshop workshop, Exercise exercise) throws IOException {
        try {
            return switch (chosen) {
                case GraderFormat grader -> grader.write(exercise, language);
                case FolderFormat own -> own.write(FileTree.of(workshop.folder().resolve(id)));
            };
        } catch (ExchangeException e) {
            throw CommandFailure.usage(id + ": " + e.getMessage());
        }
    }

    /** All of it or nothing: it is made beside its place and moved there when it is complete. */
    private void put(ExchangeFormat chosen, FileTree files) throws IOException {
        Path place = path.toAbsolutePath().normalize();
        Path above = place.getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw CommandFailure.usage("there is no folder " + above + " to write " + place.getFileName() + " into");
        }
        try (Scaffold scaffold = Scaffold.in(above)) {
            Path made = scaffold.folder().resolve("made");
            if (PackageFile.isZip(place)) {
                PackageFile.zip(files, made);
            } else {
                files.writeTo(made);
            }
            List<String> names = List.copyOf(files.files().keySet());
            boolean one = chosen.singleFile().isPresent() && !PackageFile.isZip(place);
            Files.move(one ? made.resolve(names.getFirst()) : made, place);
        }
    }
}
