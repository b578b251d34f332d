package org.taskgrader.api.http.instructor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.http.instructor.MarkedText.Passage;
import org.taskgrader.api.http.instructor.PageFrame.Made;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.similarity.Failure;
import org.taskgrader.api.similarity.SimilarPart;
import org.taskgrader.api.similarity.SimilarPrograms;
import org.taskgrader.api.similarity.SimilarityView;
import org.taskgrader.api.similarity.SimilarityView.Found;
import org.taskgrader.api.similarity.SimilarityView.Pair;
import org.taskgrader.api.similarity.SimilarityView.Program;
import org.taskgrader.core.exercise.Exercise;

/** Makes the pages about similar programs. */
@ApplicationScoped
class SimilarPages {

    private final Template overview;
    private final Template pair;
    private final PageFrame frame;
    private final NamedExercises names;

    SimilarPages(
            @Location("instructor/similar.html") Template overview,
            @Location("instructor/similar-pair.html") Template pair,
            PageFrame frame,
            NamedExercises names) {
        this.overview = overview;
        this.pair = pair;
        this.frame = frame;
        this.names = names;
    }

    /**
     * What is known of an exercise.
     *
     * @param able whether programs for it can be compared here
     * @param busy the exercise of which programs are compared just now, if it is that which is in the way
     * @param stays whether the page is not loaded again by itself
     */
    Made overview(
            Caller reader,
            Words words,
            Exercise exercise,
            Optional<SimilarityView> latest,
            boolean able,
            Optional<String> busy,
            boolean stays) {
        String here = SimilarPageResource.address(exercise.id());
        Map<String, Object> content = new HashMap<>();
        content.put("up", "/instructor/exercises/" + exercise.id());
        content.put("here", here);
        content.put("able", able);
        content.put("stays", stays);
        content.put(
                "busy",
                busy.map(other -> words.of("similarBusy").replace("{exercise}", names.of(other, words)))
                        .orElse(""));
        boolean open = latest.filter(known -> known.status().open()).isPresent();
        content.put("open", open);
        content.put("progress", latest.map(SimilarityView::progress).orElse(0));
        content.put("state", latest.map(found -> state(words, found)).orElse(""));
        content.put("done", latest.flatMap(SimilarityView::found).isPresent());
        content.put("leftOut", latest.map(found -> leftOut(words, found)).orElse(""));
        Optional<Found> found = latest.flatMap(SimilarityView::found);
        String job = here + "/" + latest.map(SimilarityView::id).orElse("");
        content.put(
                "pairs",
                found.map(all -> all.pairs().stream()
                                .map(one -> row(words, job, one))
                                .toList())
                        .orElse(List.of()));
        content.put(
                "clusters",
                found.map(all -> all.clusters().stream()
                                .map(SimilarPages::cluster)
                                .toList())
                        .orElse(List.of()));
        content.put(
                "refused",
                found.map(all -> all.notCompared().stream()
                                .map(one -> new Refused(
                                        one.program().number(),
                                        one.program().submission(),
                                        words.of("similarRefused_"
                                                + one.reason().name().toLowerCase(Locale.ROOT))))
                                .toList())
                        .orElse(List.of()));
        content.put("query", stays ? "&stay=yes" : "");
        Made page =
                frame.page(overview, reader, words, titled("similarListTitle", exercise, words), Status.OK, content);
        return open && !stays ? page.loadedAgain() : page;
    }

    /** Two programs side by side. */
    Made pair(Caller reader, Words words, Exercise exercise, SimilarPrograms programs) {
        Pair found = programs.pair();
        List<SimilarPart> parts = found.parts();
        List<Passage> first = MarkedText.of(programs.firstSource(), lines(parts, SimilarPart::first));
        List<Passage> second = MarkedText.of(programs.secondSource(), lines(parts, SimilarPart::second));
        Map<String, Object> content = Map.of(
                "up",
                SimilarPageResource.address(exercise.id()),
                "share",
                words.of("similarTotal").replace("{share}", share(words, found.similarity())),
                "programs",
                List.of(
                        new Side(found.first(), "first", share(words, found.ofFirst()), first, "second", begun(second)),
                        new Side(
                                found.second(),
                                "second",
                                share(words, found.ofSecond()),
                                second,
                                "first",
                                begun(first))));
        String title = titled("similarPairTitle", exercise, words)
                .replace("{first}", Integer.toString(found.first().number()))
                .replace("{second}", Integer.toString(found.second().number()));
        return frame.page(pair, reader, words, title, Status.OK, content);
    }

    private static String titled(String word, Exercise exercise, Words words) {
        return words.of(word).replace("{exercise}", InstructorPages.title(exercise.titles(), words));
    }

    private static List<SimilarPart.Lines> lines(
            List<SimilarPart> parts, Function<SimilarPart, SimilarPart.Lines> side) {
        return parts.stream().map(side).toList();
    }

    /** A pair in the list. */
    public record Row(String name, String link, String share, String ofFirst, String ofSecond) {}

    /** A program that could not be compared. */
    public record Refused(int number, String submission, String why) {}

    /**
     * One of two programs.
     *
     * @param name by which its parts are found on the page
     * @param other the other one's
     * @param there which parts are to be seen there: parts that share all their lines with others are not
     */
    public record Side(
            Program program, String name, String share, List<Passage> passages, String other, Set<Integer> there) {

        public Side {
            passages = List.copyOf(passages);
            there = Set.copyOf(there);
        }
    }

    private static Row row(Words words, String job, Pair pair) {
        int first = pair.first().number();
        int second = pair.second().number();
        return new Row(
                words.of("similarPair")
                        .replace("{first}", Integer.toString(first))
                        .replace("{second}", Integer.toString(second)),
                job + "/" + first + "/" + second,
                share(words, pair.similarity()),
                share(words, pair.ofFirst()),
                share(words, pair.ofSecond()));
    }

    private static Set<Integer> begun(List<Passage> passages) {
        return passages.stream().filter(Passage::begins).map(Passage::part).collect(Collectors.toSet());
    }

    private static String cluster(List<Program> programs) {
        return programs.stream()
                .map(program -> Integer.toString(program.number()))
                .collect(Collectors.joining(", "));
    }

    private static String state(Words words, SimilarityView found) {
        return switch (found.status()) {
            case WAITING -> words.of("similarWaiting");
            case RUNNING ->
                words.of("similarRunning")
                        .replace("{programs}", programs(found))
                        .replace("{progress}", Integer.toString(found.progress()));
            case DONE ->
                words.of("similarDone")
                        .replace("{programs}", compared(found))
                        .replace(
                                "{moment}",
                                FigurePage.moment(words, found.ended().orElse(found.requested())));
            case FAILED ->
                found.failure()
                        .map(why -> words.of("similarFailed_" + word(why)))
                        .orElse("");
        };
    }

    /** As the words' keys have it. */
    private static String word(Failure why) {
        return switch (why) {
            case TIME -> "time";
            case MEMORY -> "memory";
            case BROKEN -> "broken";
            case GIVEN_UP -> "givenUp";
        };
    }

    private static String programs(SimilarityView found) {
        return found.programs().map(String::valueOf).orElse("–");
    }

    /** Those that were refused are listed for themselves. */
    private static String compared(SimilarityView found) {
        int refused = found.found().map(all -> all.notCompared().size()).orElse(0);
        return found.programs().map(all -> String.valueOf(all - refused)).orElse("–");
    }

    private static String leftOut(Words words, SimilarityView found) {
        return found.leftOut() == 0
                ? ""
                : words.of("similarLeftOut").replace("{number}", Integer.toString(found.leftOut()));
    }

    private static String share(Words words, double share) {
        return NumberFormat.getPercentInstance(words.locale()).format(share);
    }
}
