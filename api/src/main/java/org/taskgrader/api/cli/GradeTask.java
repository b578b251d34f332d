package org.taskgrader.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.job.JobDocument;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.submission.SubmissionCheck;

/**
 * What is to be graded.
 *
 * @param exercise the id of one in the folder of exercises, or else {@code job} brings it along
 * @param job a document, if one was named
 * @param place where the document is
 * @param programs where each program is
 * @param sources what is in them
 * @param folder whether a folder of programs was named
 */
record GradeTask(
        Optional<String> exercise,
        Optional<JobDocument> job,
        String place,
        List<Path> programs,
        List<String> sources,
        boolean folder) {

    /** Programs for an exercise in the folder of exercises. */
    static GradeTask of(String exercise, List<Path> files) {
        List<Path> programs = files.stream().flatMap(ProgramFile::in).toList();
        return new GradeTask(
                Optional.of(exercise),
                Optional.empty(),
                "",
                programs,
                programs.stream().map(ProgramFile::read).toList(),
                files.stream().anyMatch(Files::isDirectory));
    }

    /**
     * Programs for a document's exercise, or the document's own if no files are named.
     *
     * @throws CommandFailure if that is no such document, or has no program where one is needed
     */
    static GradeTask ofJob(Path file, List<Path> files) {
        JobDocument job = read(file);
        if (!files.isEmpty()) {
            GradeTask named = of("", files);
            return new GradeTask(
                    Optional.empty(),
                    Optional.of(job),
                    file.toString(),
                    named.programs(),
                    named.sources(),
                    named.folder());
        }
        String source = job.source()
                .orElseThrow(() -> CommandFailure.usage(
                        file + " has no \"source\": name programs to grade, or write one into it"));
        if (SubmissionCheck.problemOf(source).isPresent()) {
            throw CommandFailure.usage(file + ": #/source: a program is at most 65536 octets of UTF-8, without NUL");
        }
        return new GradeTask(
                Optional.empty(), Optional.of(job), file.toString(), List.of(file), List.of(source), false);
    }

    private static JobDocument read(Path file) {
        FileTree tree = PackageFile.read(file);
        try {
            JobDocument job = JobDocument.parse(tree.files().firstEntry().getValue());
            job.lang()
                    .filter(tag -> MessageCatalogue.written().stream()
                            .map(Locale::toLanguageTag)
                            .noneMatch(tag::equals))
                    .ifPresent(tag -> {
                        throw CommandFailure.usage(
                                file + ": #/lang: feedback is written in " + MessageCatalogue.written());
                    });
            return job;
        } catch (ExchangeException e) {
            throw CommandFailure.usage(file + ": " + e.getMessage());
        }
    }

    /**
     * The exercise.
     *
     * @throws CommandFailure if there is none, or it cannot be used
     */
    Exercise in(Workshop workshop) {
        return job.map(document -> ExerciseFolder.readFiles(document.exercise().files(), workshop.vocabulary()))
                .map(this::accepted)
                .orElseGet(() -> workshop.exercise(exercise.orElseThrow()));
    }

    private Exercise accepted(FolderReading reading) {
        if (reading instanceof FolderReading.Accepted accepted) {
            return accepted.exercise();
        }
        throw CommandFailure.usage(reading.problems().stream()
                .map(problem -> "\n    " + problem)
                .collect(Collectors.joining("", place + ": its exercise cannot be used:", "")));
    }

    /** What the document asks for, where the command does not. */
    Locale language(@Nullable Locale named) {
        return Optional.ofNullable(named)
                .or(() -> job.flatMap(JobDocument::lang).map(Locale::forLanguageTag))
                .orElse(Locale.ENGLISH);
    }

    /** As {@link #language}, for hints. */
    int hints(OptionalInt named) {
        return named.orElseGet(
                () -> job.map(JobDocument::hints).orElseGet(OptionalInt::empty).orElse(1));
    }
}
