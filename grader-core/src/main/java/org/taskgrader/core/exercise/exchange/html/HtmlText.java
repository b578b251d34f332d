package org.taskgrader.core.exercise.exchange.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as CommonMark.
 *
 * @param lost elements that CommonMark has nothing for, such as a picture, by name
 */
public record HtmlText(String markdown, Set<String> lost) {

    /** Moodle's way to write several languages into one page. */
    private static final String MULTILANG = "span.multilang[lang]";

    public HtmlText {
        lost = Collections.unmodifiableSortedSet(new TreeSet<>(lost));
    }

    /** The whole page, whatever its languages. */
    public static HtmlText of(String html) {
        return of(Jsoup.parse(html).body());
    }

    /** The part of a page that the first selector finds that finds any; the whole page if none does. */
    public static HtmlText of(String html, String... selectors) {
        Document page = Jsoup.parse(html);
        for (String selector : selectors) {
            Element part = page.selectFirst(selector);
            if (part != null) {
                return of(part);
            }
        }
        return of(page.body());
    }

    /** The title of a page; empty if it has none. */
    public static String title(String html) {
        return Jsoup.parse(html).title().strip();
    }

    /** A page in each of the languages that it marks, or in the only one that it has. */
    public static Map<Locale, HtmlText> byLanguage(String html, Locale otherwise) {
        Set<String> languages =
                new TreeSet<>(Jsoup.parse(html).select(MULTILANG).eachAttr("lang"));
        languages.removeIf(language -> !language.matches("[a-z]{2,3}"));
        if (languages.isEmpty()) {
            return Map.of(otherwise, of(html));
        }
        Map<Locale, HtmlText> texts = new LinkedHashMap<>();
        for (String language : languages) {
            Document page = Jsoup.parse(html);
            page.select(MULTILANG).stream()
                    .filter(span -> !span.attr("lang").equals(language))
                    .forEach(Element::remove);
            texts.put(Locale.forLanguageTag(language), of(page.body()));
        }
        return texts;
    }

    private static HtmlText of(Element root) {
        HtmlReader reader = new HtmlReader();
        String text = reader.read(root);
        String markdown = text.replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        return new HtmlText(markdown.isEmpty() ? "" : markdown + "\n", reader.lost());
    }
}
