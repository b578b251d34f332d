package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.rule.Construct;
import org.taskgrader.core.rule.Literal;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.Signature;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.rule.SourceRule.Severity;

/** Reads {@code rules}: what is asked of a program's text. */
final class RulesReader {

    static final List<String> KEYS = List.of("forbid", "require", "limit", "severity", "costs", "message");
    static final List<String> FORBID = List.of("calls", "construct", "header", "literal", "behaviour");
    static final List<String> TEXT = List.of("calls", "construct", "header", "literal", "recursion", "function");
    static final List<String> REQUIRE =
            Stream.concat(TEXT.stream(), Stream.of("memory")).toList();
    static final List<String> LIMIT = List.of("lines", "function-lines", "nesting", "calls", "growth");
    static final String GLOBAL_VARIABLE = "global-variable";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,63}");
    private static final Pattern HEADER = Pattern.compile("[a-z0-9_]{1,32}(/[a-z0-9_]{1,32})*\\.h");
    private static final int MOST_RULES = 50;
    private static final int MOST_COSTS = 10_000;
    private static final int MOST_LINES = 10_000;
    private static final int MOST_DEPTH = 100;
    private static final int LONGEST_LITERAL = 200;
    private static final String EXAMPLE = "Write it as in \"- forbid: {calls: qsort}\".";

    private final Set<Locale> titles;

    /**
     * For one exercise.
     *
     * @param titles the languages that it is in
     */
    RulesReader(Set<Locale> titles) {
        this.titles = titles;
    }

    List<SourceRule> rules(Optional<Setting> setting) {
        List<Setting> items = setting.map(Setting::items).orElse(List.of());
        if (items.size() > MOST_RULES) {
            setting.get().error("There are " + items.size() + " rules.", "Keep at most " + MOST_RULES + ".");
        }
        return items.stream().map(this::rule).flatMap(Optional::stream).toList();
    }

    private Optional<SourceRule> rule(Setting place) {
        if (!place.isMapping()) {
            place.error("A rule is a mapping.", EXAMPLE);
            return Optional.empty();
        }
        Map<String, Setting> parts = place.settings(KEYS);
        List<Rule> demands = Stream.of(
                        demands(parts, "forbid", FORBID, RulesReader::forbidden),
                        demands(parts, "require", REQUIRE, RulesReader::required),
                        demands(parts, "limit", LIMIT, RulesReader::limited))
                .flatMap(List::stream)
                .toList();
        if (Stream.of("forbid", "require", "limit").noneMatch(parts::containsKey)) {
            place.error("The rule asks for nothing.", EXAMPLE);
        }
        Severity severity = Optional.ofNullable(parts.get("severity"))
                .flatMap(setting -> setting.word(List.of("fail", "warn")))
                .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Severity.FAIL);
        OptionalInt costs = Optional.ofNullable(parts.get("costs"))
                .flatMap(setting -> setting.wholeNumber(0, MOST_COSTS))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        Map<Locale, String> words =
                Optional.ofNullable(parts.get("message")).map(this::words).orElse(Map.of());
        return Optional.of(new SourceRule(demands, severity, costs, words));
    }

    /** What makes a demand of one setting in a part such as {@code forbid}. */
    interface Reading {

        List<Rule> of(String key, Setting setting);
    }

    /** The demands of one part; none, and a problem, for a part that names nothing. */
    static List<Rule> demands(Map<String, Setting> parts, String part, List<String> known, Reading reading) {
        Setting setting = parts.get(part);
        if (setting == null) {
            return List.of();
        }
        Map<String, Setting> wanted = setting.settings(known);
        if (setting.isMapping() && wanted.isEmpty()) {
            setting.error("\"" + part + "\" names nothing.", Spelling.oneOf(known));
        }
        List<Rule> demands = new ArrayList<>();
        wanted.forEach((key, value) -> {
            if (known.contains(key)) {
                demands.addAll(reading.of(key, value));
            }
        });
        return demands;
    }

    private static List<Rule> forbidden(String key, Setting setting) {
        return switch (key) {
            case "calls" -> each(setting, item -> name(item).map(Rule.ForbiddenFunction::new));
            case "construct" -> each(setting, RulesReader::forbiddenConstruct);
            case "header" -> each(setting, item -> header(item).map(Rule.ForbiddenHeader::new));
            case "behaviour" -> RunRulesReader.behaviour(setting);
            default -> each(setting, item -> literal(item).map(Rule.ForbiddenLiteral::new));
        };
    }

    static List<Rule> required(String key, Setting setting) {
        return switch (key) {
            case "calls" -> each(setting, item -> name(item).map(Rule.RequiredCall::new));
            case "construct" ->
                each(
                        setting,
                        item -> item.word(Construct.ids())
                                .flatMap(Construct::named)
                                .map(Rule.RequiredConstruct::new));
            case "header" -> each(setting, item -> header(item).map(Rule.RequiredHeader::new));
            case "literal" -> each(setting, item -> literal(item).map(Rule.RequiredLiteral::new));
            case "memory" -> RunRulesReader.memory(setting);
            case "recursion" -> each(setting, item -> name(item).map(Rule.RequiredRecursion::new));
            default -> each(setting, item -> signature(item).map(Rule.RequiredFunction::new));
        };
    }

    private static List<Rule> limited(String key, Setting setting) {
        if (key.equals("calls") || key.equals("growth")) {
            return key.equals("calls") ? RunRulesReader.calls(setting) : RunRulesReader.growth(setting);
        }
        int most = key.equals("nesting") ? MOST_DEPTH : MOST_LINES;
        return setting.wholeNumber(1, most).map(number -> limit(key, number)).stream()
                .toList();
    }

    private static Rule limit(String key, int number) {
        return switch (key) {
            case "lines" -> new Rule.MostLines(number);
            case "function-lines" -> new Rule.MostLinesOfFunction(number);
            default -> new Rule.MostNesting(number);
        };
    }

    private static List<Rule> each(Setting setting, Function<Setting, Optional<? extends Rule>> reading) {
        List<Setting> items = setting.items();
        if (items.isEmpty() && !setting.isMapping()) {
            setting.error("\"" + setting.name() + "\" names nothing.", "Write one value, or a list of them.");
        }
        List<Rule> rules = new ArrayList<>();
        items.forEach(item -> reading.apply(item).ifPresent(rules::add));
        return rules;
    }

    private static Optional<? extends Rule> forbiddenConstruct(Setting item) {
        List<String> known = Stream.concat(Construct.ids().stream(), Stream.of(GLOBAL_VARIABLE))
                .toList();
        return item.word(known)
                .map(word -> Construct.named(word)
                        .<Rule>map(Rule.ForbiddenConstruct::new)
                        .orElseGet(Rule.NoGlobalVariables::new));
    }

    /** Whether a function can have that name. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static Optional<String> name(Setting item) {
        Optional<String> text = item.text();
        text.filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name -> item.error(
                        "\"" + name + "\" is not the name of a function.",
                        "Write its name alone, without parentheses."));
        return text.filter(name -> NAME.matcher(name).matches());
    }

    private static Optional<String> header(Setting item) {
        Optional<String> text = item.text();
        text.filter(header -> !HEADER.matcher(header).matches())
                .ifPresent(header ->
                        item.error("\"" + header + "\" is not a header.", "Write its name alone, as in math.h."));
        return text.filter(header -> HEADER.matcher(header).matches());
    }

    private static Optional<Literal> literal(Setting item) {
        Optional<String> text = item.text();
        text.filter(literal -> literal.length() > LONGEST_LITERAL)
                .ifPresent(literal -> item.error(
                        "The literal has " + literal.length() + " characters.",
                        "Write a part of it, at most " + LONGEST_LITERAL + "."));
        return text.filter(literal -> literal.length() <= LONGEST_LITERAL).map(Literal::new);
    }

    private static Optional<Signature> signature(Setting item) {
        Optional<Signature> signature = item.text().flatMap(Signature::parse);
        if (signature.isEmpty()) {
            item.error("This is not a function's prototype.", "Write it as C does, as in \"int max(int, int)\".");
        }
        return signature;
    }

    /** The author's reason, in each language of the exercise. */
    private Map<Locale, String> words(Setting message) {
        Map<Locale, String> words = new LinkedHashMap<>();
        message.entries().forEach((language, text) -> {
            Locale locale = Locale.forLanguageTag(language);
            if (titles.contains(locale)) {
                text.words().ifPresent(written -> words.put(locale, written));
            } else {
                text.error(
                        "The exercise has no title in the language \"" + language + "\".",
                        "Write the message in the languages of the title.");
            }
        });
        titles.stream()
                .filter(language -> !words.containsKey(language) && message.isMapping())
                .forEach(language -> message.error(
                        "The message is not there in the language \"" + language + "\".",
                        "Write \"" + language + ":\" and the message in that language."));
        return words;
    }
}
