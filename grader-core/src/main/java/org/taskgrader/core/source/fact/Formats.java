package org.taskgrader.core.source.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.source.fact.FormatCall.Family;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** Every call of the printf and scanf families with a literal format, in the order of the text. */
public final class Formats {

    /** Which argument is the format. */
    private static final Map<String, Integer> PRINTING =
            Map.of("printf", 0, "fprintf", 1, "dprintf", 1, "sprintf", 1, "snprintf", 2);

    private static final Map<String, Integer> SCANNING = Map.of("scanf", 0, "fscanf", 1, "sscanf", 1);

    private final List<FormatCall> all;

    private Formats(List<FormatCall> all) {
        this.all = all;
    }

    static Formats of(Calls calls) {
        return new Formats(
                calls.all().stream().flatMap(call -> format(call).stream()).toList());
    }

    private static Optional<FormatCall> format(FunctionCall call) {
        Family family = PRINTING.containsKey(call.name()) ? Family.PRINTF : Family.SCANF;
        Integer place = PRINTING.getOrDefault(call.name(), SCANNING.get(call.name()));
        if (place == null
                || call.arguments().size() <= place
                || !(call.arguments().get(place) instanceof Expression.StringLiteral literal)) {
            return Optional.empty();
        }
        List<Expression> arguments =
                call.arguments().subList(place + 1, call.arguments().size());
        List<Conversion> conversions = new ArrayList<>();
        Supply supply = new Supply(arguments);
        for (FormatReader.Part part : FormatReader.read(literal.value(), family)) {
            takeStar(part, part.width(), supply).ifPresent(conversions::add);
            takeStar(part, part.precision(), supply).ifPresent(conversions::add);
            conversions.add(conversion(part, family, supply));
        }
        return Optional.of(new FormatCall(call, family, literal, conversions, arguments, supply.rest()));
    }

    private static Conversion conversion(FormatReader.Part part, Family family, Supply supply) {
        CType expected = family == Family.PRINTF
                ? FormatTypes.printed(part.length(), part.specifier())
                : FormatTypes.scanned(part.length(), part.specifier());
        boolean assigns = family == Family.PRINTF || !part.flags().contains("*");
        boolean takes = assigns && !expected.isUnknown();
        return new Conversion(
                part.text(),
                part.position(),
                part.flags(),
                part.width(),
                part.precision(),
                part.length(),
                part.specifier(),
                expected,
                takes ? supply.next() : Optional.empty(),
                takes);
    }

    private static Optional<Conversion> takeStar(FormatReader.Part part, String field, Supply supply) {
        return field.equals("*")
                ? Optional.of(new Conversion(
                        part.text(), part.position(), "", "", "", "", "*", CTypes.INT, supply.next(), true))
                : Optional.empty();
    }

    public List<FormatCall> all() {
        return all;
    }

    /** Arguments, handed out in order. */
    private static final class Supply {

        private final List<Expression> arguments;
        private int taken;

        Supply(List<Expression> arguments) {
            this.arguments = arguments;
        }

        Optional<Expression> next() {
            return taken < arguments.size() ? Optional.of(arguments.get(taken++)) : Optional.empty();
        }

        List<Expression> rest() {
            return arguments.subList(taken, arguments.size());
        }
    }
}
