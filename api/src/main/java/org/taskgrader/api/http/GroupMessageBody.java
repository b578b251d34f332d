package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.api.grouping.MessageText;
import org.taskgrader.api.grouping.MessageWords;
import org.taskgrader.api.grouping.MessageWords.HintTexts;
import org.taskgrader.api.problem.Problem.FieldError;

/** Reads {@link MessageWords}, as strictly as {@link SubmissionBody} reads submissions. Line breaks become spaces. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupMessageBody implements MessageBodyReader<MessageWords> {

    private static final Set<String> LANGUAGES = Set.of("en", "fr");
    private static final Set<String> FIELDS = Set.of("en", "fr", "hints");
    private static final String LENGTH =
            "This field must have 1 to " + MessageWords.LONGEST_TEXT + " characters that are not blank.";

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MessageWords.class;
    }

    @Override
    public MessageWords readFrom(
            Class<MessageWords> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode tree = JsonBody.read(body, "{\"en\": …, \"fr\": …}");
        List<FieldError> errors = new ArrayList<>(JsonBody.unknownFields(tree, "#", FIELDS));
        Optional<String> english = text(tree.path("en"), "#/en", errors);
        Optional<String> french = text(tree.path("fr"), "#/fr", errors);
        Optional<HintTexts> hints = hints(tree, errors);
        if (errors.isEmpty() && english.isEmpty() && french.isEmpty()) {
            errors.add(new FieldError("#", "A message must be in English (\"en\") or French (\"fr\"), or in both."));
        }
        JsonBody.refuse(errors);
        return new MessageWords(english, french, hints);
    }

    private static Optional<HintTexts> hints(JsonNode tree, List<FieldError> errors) {
        JsonNode hints = tree.path("hints");
        if (hints.isMissingNode()) {
            return Optional.empty();
        }
        if (!hints.isObject()) {
            errors.add(new FieldError("#/hints", "This field must be an object with lists of hints by language."));
            return Optional.empty();
        }
        errors.addAll(JsonBody.unknownFields(hints, "#/hints", LANGUAGES));
        return Optional.of(new HintTexts(hints(tree, "en", errors), hints(tree, "fr", errors)));
    }

    private static Optional<List<String>> hints(JsonNode tree, String language, List<FieldError> errors) {
        JsonNode list = tree.path("hints").path(language);
        String at = "#/hints/" + language;
        if (list.isMissingNode()) {
            return Optional.empty();
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MessageWords.MOST_HINTS) {
            errors.add(new FieldError(
                    at,
                    "This field must be a list of 1 to " + MessageWords.MOST_HINTS + " hints, the gentlest first."));
            return Optional.empty();
        }
        if (tree.path(language).isMissingNode()) {
            errors.add(new FieldError(at, "There are hints in this language, and no message."));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            text(list.get(i), at + "/" + i, errors).ifPresent(texts::add);
        }
        return Optional.of(List.copyOf(texts));
    }

    private static Optional<String> text(JsonNode value, String at, List<FieldError> errors) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(at, "This field must be a string."));
            return Optional.empty();
        }
        return switch (MessageText.of(value.textValue())) {
            case MessageText.Good(var text) -> Optional.of(text);
            case MessageText.Blank blank -> refused(at, LENGTH, errors);
            case MessageText.TooLong tooLong -> refused(at, LENGTH, errors);
            case MessageText.Unprintable unprintable ->
                refused(at, "This field must not hold control characters or halves of characters.", errors);
        };
    }

    private static Optional<String> refused(String at, String why, List<FieldError> errors) {
        errors.add(new FieldError(at, why));
        return Optional.empty();
    }
}
