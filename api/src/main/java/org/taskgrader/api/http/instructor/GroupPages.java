package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.grouping.GroupPrograms;
import org.taskgrader.api.grouping.GroupsView;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.http.instructor.GroupForm.Flaw;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.http.instructor.ShownMessage.Told;
import org.taskgrader.api.page.Words;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.GroupWords;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.VisibleText;

/** Makes the pages about groups of wrong programs. */
@ApplicationScoped
class GroupPages {

    private final Template all;
    private final Template one;
    private final PageFrame frame;
    private final MessageCatalogue catalogue;

    GroupPages(
            @Location("instructor/groups.html") Template all,
            @Location("instructor/group.html") Template one,
            PageFrame frame,
            MessageCatalogue catalogue) {
        this.all = all;
        this.one = one;
        this.frame = frame;
        this.catalogue = catalogue;
    }

    /** The address of the page with all groups of an exercise. */
    static String address(String exercise) {
        return "/instructor/exercises/" + exercise + "/groups";
    }

    /**
     * What is to be said above a group's page, and in its form.
     *
     * @param done the word for what has just been done; empty if nothing has
     * @param preview what learners would be told, if that is asked for
     */
    record Turn(String done, GroupForm form, Map<String, Flaw> errors, Optional<MessageWords> preview) {

        /** Somebody comes to the page. */
        static Turn arrival(String done, GroupPrograms group) {
            return new Turn(done, GroupForm.of(group.group().message()), Map.of(), Optional.empty());
        }

        /** With what was typed. */
        static Turn with(GroupForm form) {
            return new Turn("", form, Map.of(), Optional.empty());
        }

        Turn refused(Map<String, Flaw> flaws) {
            return new Turn("", form, flaws, Optional.empty());
        }

        Turn previewed(MessageWords words) {
            return new Turn("", form, Map.of(), Optional.of(words));
        }

        Turn done(String word) {
            return new Turn(word, form, Map.of(), Optional.empty());
        }
    }

    /**
     * All groups of an exercise, or those whose mistake is not known.
     *
     * @param done the word for what has just been done; empty if nothing has
     */
    Made all(Caller reader, Words words, Exercise exercise, GroupsView view, boolean unclassified, String done) {
        List<ShownGroup> groups = IntStream.range(0, view.groups().size())
                .mapToObj(place -> ShownGroup.of(view.groups().get(place), place + 1, words))
                .toList();
        Set<String> here = groups.stream().map(ShownGroup::group).collect(Collectors.toSet());
        Map<String, Object> content = common(reader, words, exercise);
        content.put("unclassified", unclassified);
        content.put("query", unclassified ? "&unclassified=true" : "");
        content.put("computed", view.computed());
        content.put("moment", FigurePage.moment(words, view.computed()));
        content.put("done", done.isEmpty() ? "" : words.of(done));
        content.put(
                "pending",
                view.pending() == 0
                        ? ""
                        : words.of("alikePending").replace("{pending}", Integer.toString(view.pending())));
        content.put("groups", groups);
        content.put(
                "clusters",
                IntStream.range(0, view.clusters().size())
                        .mapToObj(place -> ShownCluster.of(view.clusters().get(place), place + 1, groups, words))
                        .toList());
        content.put(
                "messages",
                view.messages().stream()
                        .map(message -> ShownMessage.of(
                                message, here.contains(message.group()), FigurePage.moment(words, message.written())))
                        .toList());
        return frame.page(all, reader, words, title("alikeTitle", words, exercise), Status.OK, content);
    }

    /** One group, and the form of its message for who may write one. */
    Made one(Caller reader, Words words, Exercise exercise, GroupPrograms group, Turn turn) {
        Map<String, Object> content = common(reader, words, exercise);
        content.put("done", turn.done().isEmpty() ? "" : words.of(turn.done()));
        content.put("group", ShownGroup.of(group.group(), 0, words));
        content.put("samples", group.samples().stream().map(VisibleText::of).toList());
        content.put(
                "reached",
                words.of("messageReaches")
                        .replace("{programs}", Integer.toString(group.group().programs()))
                        .replace("{learners}", Integer.toString(group.group().learners())));
        content.put("form", ShownForm.of(turn.form(), turn.errors(), words));
        content.put(
                "preview", turn.preview().map(message -> told(message, words)).orElse(List.of()));
        return frame.page(
                one,
                reader,
                words,
                title("oneTitle", words, exercise),
                turn.errors().isEmpty() ? Status.OK : Status.BAD_REQUEST,
                content);
    }

    private static Map<String, Object> common(Caller reader, Words words, Exercise exercise) {
        Map<String, Object> content = new HashMap<>();
        content.put("exercise", exercise.id());
        content.put("at", address(exercise.id()));
        content.put("lang", "?lang=" + words.language());
        content.put("reads", reader.scopes().contains(Scope.READ));
        content.put("writes", reader.scopes().contains(Scope.AUTHOR));
        return content;
    }

    private static String title(String word, Words words, Exercise exercise) {
        return words.of(word).replace("{exercise}", InstructorPages.title(exercise.titles(), words));
    }

    /** What learners of each language are told, the page's own first. */
    private List<Told> told(MessageWords message, Words words) {
        return ShownForm.languages(words).stream()
                .map(tag -> {
                    Locale language = Locale.forLanguageTag(tag);
                    return Told.of(
                            GroupWords.of(message.message(), catalogue, language),
                            words.of("messageIn_" + tag),
                            language);
                })
                .toList();
    }
}
