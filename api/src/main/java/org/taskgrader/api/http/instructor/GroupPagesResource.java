package org.taskgrader.api.http.instructor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.grouping.Groups;
import org.taskgrader.api.http.instructor.GroupPages.Turn;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Exercises;

/** Which wrong programs of an exercise are alike, and what their learners are told. */
@Path("/instructor/exercises/{id: .+}/groups")
@Produces(PageFrame.HTML)
@RunOnVirtualThread
@PermitAll
public class GroupPagesResource {

    private static final String SAVED = "messageSaved";
    private static final String REMOVED = "messageRemoved";

    /** What an address may say that was done. */
    private static final Set<String> DONE = Set.of(SAVED, REMOVED);

    private final InstructorPages pages;
    private final GroupPages groupPages;
    private final Groups groups;
    private final Exercises library;

    GroupPagesResource(InstructorPages pages, GroupPages groupPages, Groups groups, Exercises library) {
        this.pages = pages;
        this.groupPages = groupPages;
        this.groups = groups;
        this.library = library;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> all(
            @RestPath String id,
            @RestQuery @DefaultValue("false") boolean unclassified,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.forInstructors(
                GroupPages.address(id),
                lang,
                headers,
                (reader, words) -> known(
                        id,
                        reader,
                        words,
                        exercise -> groupPages.all(
                                reader,
                                words,
                                exercise,
                                groups.of(reader.platform(), exercise.id(), look(reader, unclassified)),
                                unclassified,
                                done(done))));
    }

    /** Takes a message back, whether or not its group is shown. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> takeBack(
            @RestPath String id,
            @RestForm @Nullable String group,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.forForm(
                Scope.AUTHOR,
                GroupPages.address(id),
                lang,
                headers,
                (sender, words) -> known(
                        id,
                        sender,
                        words,
                        exercise -> groups.remove(
                                        sender.platform(),
                                        exercise.id(),
                                        Optional.ofNullable(group).orElse(""))
                                ? goTo(GroupPages.address(exercise.id()), words, REMOVED)
                                : pages.missingGroup(sender, words)));
    }

    @GET
    @Path("/{group}")
    @Operation(hidden = true)
    public RestResponse<String> one(
            @RestPath String id,
            @RestPath String group,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers) {
        return pages.forInstructors(
                GroupPages.address(id) + "/" + group,
                lang,
                headers,
                (reader, words) -> known(
                        id,
                        reader,
                        words,
                        exercise -> groups.group(reader.platform(), exercise.id(), group, look(reader, false))
                                .map(found ->
                                        groupPages.one(reader, words, exercise, found, Turn.arrival(done(done), found)))
                                .orElseGet(() -> pages.missingGroup(reader, words))));
    }

    /** What is to be done with the message that was typed. */
    @POST
    @Path("/{group}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> send(
            @RestPath String id,
            @RestPath String group,
            @RestQuery @Nullable String lang,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        String wish = Optional.ofNullable(form.getFirst("do")).orElse("");
        return pages.forForm(
                Scope.AUTHOR,
                GroupPages.address(id) + "/" + group,
                lang,
                headers,
                (sender, words) -> known(
                        id,
                        sender,
                        words,
                        exercise -> new Sent(sender, words, exercise, group).done(wish, GroupForm.sent(form))));
    }

    /** Somebody who has sent the form of a group's page. */
    private final class Sent {

        private final Caller sender;
        private final Words words;
        private final Exercise exercise;
        private final String group;

        Sent(Caller sender, Words words, Exercise exercise, String group) {
            this.sender = sender;
            this.words = words;
            this.exercise = exercise;
            this.group = group;
        }

        Made done(String wish, GroupForm form) {
            Turn turn = Turn.with(form);
            if (wish.equals("remove")) {
                groups.remove(sender.platform(), exercise.id(), group);
                return page(turn.done(REMOVED));
            }
            return switch (form.read()) {
                case GroupForm.Refused(var errors) -> page(turn.refused(errors));
                case GroupForm.Good(var message) -> {
                    if (!wish.equals("save")) {
                        yield page(turn.previewed(message));
                    }
                    yield groups.write(sender.platform(), exercise.id(), group, message)
                            ? goTo(GroupPages.address(exercise.id()) + "/" + group, words, SAVED)
                            : pages.missingGroup(sender, words);
                }
            };
        }

        /** With what was typed, so that nothing of it is lost. */
        private Made page(Turn turn) {
            return groups.group(sender.platform(), exercise.id(), group, look(sender, false))
                    .map(found -> groupPages.one(sender, words, exercise, found, turn))
                    .orElseGet(() -> pages.missingGroup(sender, words));
        }
    }

    private Made known(String id, Caller reader, Words words, Function<Exercise, Made> page) {
        return library.find(id).map(page).orElseGet(() -> pages.missing(reader, words));
    }

    private static Made goTo(String page, Words words, String done) {
        return Made.goTo(page + "?lang=" + words.language() + "&done=" + done);
    }

    private static String done(@Nullable String word) {
        return Optional.ofNullable(word).filter(DONE::contains).orElse("");
    }

    private static Groups.Look look(Caller reader, boolean unclassified) {
        return new Groups.Look(unclassified, reader.scopes().contains(Scope.READ));
    }
}
