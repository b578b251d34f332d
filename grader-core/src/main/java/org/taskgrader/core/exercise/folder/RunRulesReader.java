package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.rule.Order;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.Rule.Sized;

/** Reads what {@code rules} ask of a program's runs. */
final class RunRulesReader {

    static final List<String> GROWTH = List.of("most", "sizes");

    /** Asking for exponential growth at most asks for nothing. */
    static final List<String> ORDERS = Order.ids().stream()
            .filter(order -> !order.equals(Order.EXPONENTIAL.id()))
            .toList();

    private static final int MOST_CALLS = 1_000_000_000;
    private static final int MOST_FUNCTIONS = 16;
    private static final int MOST_SIZE = 100_000_000;
    private static final int LEAST_SIZES = 4;
    private static final int MOST_SIZES = 12;

    private RunRulesReader() {}

    static List<Rule> memory(Setting setting) {
        return setting.word(List.of("freed")).<Rule>map(word -> new Rule.FreedMemory()).stream()
                .toList();
    }

    static List<Rule> behaviour(Setting setting) {
        return setting.word(List.of("undefined")).<Rule>map(word -> new Rule.NoUndefinedBehaviour()).stream()
                .toList();
    }

    static List<Rule> calls(Setting setting) {
        Map<String, Setting> functions = setting.entries();
        if (setting.isMapping() && (functions.isEmpty() || functions.size() > MOST_FUNCTIONS)) {
            setting.error(
                    "\"calls\" names " + functions.size() + " functions.",
                    "Name one to " + MOST_FUNCTIONS + ", as in {printf: 1}.");
        }
        List<Rule> rules = new ArrayList<>();
        functions.forEach((name, most) -> {
            if (!RulesReader.isName(name)) {
                most.error(
                        "\"" + name + "\" is not the name of a function.",
                        "Write its name alone, without parentheses.");
            }
            most.wholeNumber(0, MOST_CALLS).ifPresent(number -> rules.add(new Rule.MostCalls(name, number)));
        });
        return rules;
    }

    static List<Rule> growth(Setting setting) {
        Map<String, Setting> parts = setting.settings(GROWTH);
        Optional<Order> most = setting.required(parts, "most")
                .flatMap(word -> word.word(ORDERS))
                .flatMap(Order::named);
        Optional<Setting> sizes = setting.required(parts, "sizes");
        List<Sized> read = new ArrayList<>();
        sizes.map(Setting::entries)
                .orElse(Map.of())
                .forEach((test, size) ->
                        size.wholeNumber(1, MOST_SIZE).ifPresent(number -> read.add(new Sized(test, number))));
        read.sort(Comparator.comparingInt(Sized::size));
        sizes.filter(Setting::isMapping).ifPresent(place -> checkSizes(place, read));
        return most.<Rule>map(order -> new Rule.MostGrowth(order, read)).stream()
                .toList();
    }

    /** From fewer sizes, or from ones that are close to one another, nobody can tell growths apart. */
    private static void checkSizes(Setting place, List<Sized> sizes) {
        if (sizes.size() < LEAST_SIZES || sizes.size() > MOST_SIZES) {
            place.error(
                    "There are " + sizes.size() + " sizes.",
                    "Name " + LEAST_SIZES + " to " + MOST_SIZES
                            + " tests with the size of each, best n, 2n, 4n and 8n.");
        }
        for (int i = 1; i < sizes.size(); i++) {
            if (2L * sizes.get(i).size() < 3L * sizes.get(i - 1).size()) {
                place.error(
                        "The sizes " + sizes.get(i - 1).size() + " and "
                                + sizes.get(i).size() + " are too close to one another.",
                        "Let each be at least half as large again as the one before, best twice as large.");
            }
        }
    }
}
