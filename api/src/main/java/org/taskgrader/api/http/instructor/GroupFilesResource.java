package org.taskgrader.api.http.instructor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.grouping.Failure.FailedTest;
import org.taskgrader.api.grouping.GroupPrograms;
import org.taskgrader.api.grouping.Groups;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.core.classification.OwnMessages;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;
import org.taskgrader.core.exercise.exchange.message.MessageDraft;
import org.taskgrader.core.feedback.GroupWords;
import org.taskgrader.core.feedback.Message;
import org.taskgrader.core.feedback.MessageCatalogue;

/** A group's programs, and what is written for them, as files to go on with: for the exercise, or for a new error class. */
@Path("/instructor/exercises/{id: .+}/groups/{group}/files")
@RunOnVirtualThread
public class GroupFilesResource {

    private static final String ZIP = "application/zip";
    private static final int DIGITS = 8;

    private final Groups groups;
    private final Exercises library;
    private final Callers callers;
    private final MessageCatalogue catalogue;

    GroupFilesResource(Groups groups, Exercises library, Callers callers, MessageCatalogue catalogue) {
        this.groups = groups;
        this.library = library;
        this.callers = callers;
        this.catalogue = catalogue;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed(Scope.Names.READ)
    @Operation(hidden = true)
    public RestResponse<byte[]> files(@RestPath String id, @RestPath String group) {
        Caller reader = callers.current();
        if (!reader.scopes().contains(Scope.ANALYTICS)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORBIDDEN, "The caller may not do this: it takes the scopes analytics and read."));
        }
        MessageDraft draft = library.find(id)
                .flatMap(exercise -> groups.group(reader.platform(), exercise.id(), group, new Groups.Look(false, true))
                        .map(found -> draft(exercise, found)))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.UNKNOWN_GROUP,
                        "There is no such group of this exercise, or none that may be shown.")));
        return ResponseBuilder.ok(zip(draft))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + draft.name() + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private MessageDraft draft(Exercise exercise, GroupPrograms found) {
        Optional<MessageWords> message = found.group().message();
        return new MessageDraft(
                exercise.id(),
                "group-" + found.group().group().substring(0, DIGITS),
                found.group().verdict().text(),
                found.group().failing().stream().map(FailedTest::name).toList(),
                message.isPresent()
                        ? Optional.of(OwnMessages.CLASS)
                        : found.group().errorClass(),
                message.map(words -> words(words, exercise)).orElse(Map.of()),
                found.samples());
    }

    /** In each language of the exercise: one that is missing has the words of the other, to be translated. */
    private Map<Locale, MessageDraft.Words> words(MessageWords message, Exercise exercise) {
        List<Locale> spoken = MessageCatalogue.written();
        Map<Locale, MessageDraft.Words> words = new LinkedHashMap<>();
        for (Locale language : exercise.titles().keySet()) {
            if (spoken.contains(language)) {
                Message told = GroupWords.of(message.message(), catalogue, language);
                words.put(
                        language,
                        new MessageDraft.Words(told.title(), told.seen(), told.why(), told.next(), told.hints()));
            }
        }
        return words;
    }

    private static byte[] zip(MessageDraft draft) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (var file : draft.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().toArray());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        }
        return octets.toByteArray();
    }
}
