package org.taskgrader.api.http.instructor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.taskgrader.api.page.Words;

/**
 * What a page of figures shows.
 *
 * @param intro what it is about, in a sentence
 * @param up the address of the page above, or empty
 * @param here its own address
 * @param audience of whom the figures are
 * @param json where all of it is as JSON
 * @param computed when it was, as ISO 8601 has it
 * @param moment the same for people
 * @param links where there is more about the same
 * @param sections each a table, most with a chart
 */
record FigurePage(
        String title,
        String intro,
        String up,
        String here,
        FigureAudience audience,
        String json,
        String computed,
        String moment,
        List<Link> links,
        List<Section> sections) {

    FigurePage {
        links = List.copyOf(links);
        sections = List.copyOf(sections);
    }

    /**
     * Where there is more.
     *
     * @param address a page of ours; the language is put behind it, and behind that {@code query}
     */
    public record Link(String text, String address, String query) {

        Link(String text, String address) {
            this(text, address, "");
        }
    }

    static FigurePage of(
            Words words,
            String title,
            String intro,
            String up,
            String here,
            FigureAudience audience,
            String json,
            String computed,
            List<Link> links,
            List<Section> sections) {
        return new FigurePage(
                title, intro, up, here, audience, json, computed, moment(words, computed), links, sections);
    }

    /**
     * A moment as people read it.
     *
     * @param moment as ISO 8601 has it
     */
    static String moment(Words words, String moment) {
        return words.of("moment")
                .replace("{date}", part(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), words, moment))
                .replace("{time}", part(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), words, moment));
    }

    private static String part(DateTimeFormatter format, Words words, String moment) {
        return format.withLocale(words.locale()).withZone(ZoneOffset.UTC).format(Instant.parse(moment));
    }
}
