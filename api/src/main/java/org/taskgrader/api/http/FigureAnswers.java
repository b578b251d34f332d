package org.taskgrader.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.FigureTable;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Answers with figures: whole as JSON, or one of their tables for a spreadsheet. */
public final class FigureAnswers {

    public static final String CSV = "text/csv";

    /** What the parameter {@code format} is, in the published description. */
    public static final String FORMAT = "`csv` or `json`, for who cannot send the header Accept.";

    private FigureAnswers() {}

    /**
     * An answer in the form that is asked for, the query first: a link in a page cannot say what it accepts.
     *
     * @param tables of {@code figures}; the first is for who names none
     * @throws ProblemException for a form or a table that there is not
     */
    public static RestResponse<Object> answer(
            Object figures,
            List<FigureTable> tables,
            @Nullable String format,
            @Nullable String table,
            HttpHeaders headers) {
        if (!isCsv(format, headers)) {
            return ResponseBuilder.ok(figures, MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        FigureTable asked = table == null ? tables.getFirst() : named(table, tables);
        return table(asked.name(), asked.csv());
    }

    /**
     * A table, to be kept as a file.
     *
     * @param csv as text, or as octets of UTF-8
     */
    public static RestResponse<Object> table(String name, Object csv) {
        return ResponseBuilder.ok(csv, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static boolean isCsv(@Nullable String format, HttpHeaders headers) {
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            case null -> {
                MediaType wanted = headers.getAcceptableMediaTypes().getFirst();
                yield wanted.getType().equals("text")
                        && (wanted.isWildcardSubtype() || wanted.getSubtype().equals("csv"));
            }
            default -> throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, "format is csv or json."));
        };
    }

    private static FigureTable named(String name, List<FigureTable> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.BAD_REQUEST,
                        "table is one of "
                                + tables.stream().map(FigureTable::name).collect(Collectors.joining(", ")) + ".")));
    }
}
