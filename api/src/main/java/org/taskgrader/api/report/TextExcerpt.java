package org.taskgrader.api.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.feedback.VisibleText;

/**
 * The beginning of some octets, as text that can be shown anywhere.
 *
 * <p>Programs write what they like. What is no UTF-8, control characters other than tab and line feed, and what nobody sees
 * or turns the direction of writing, become {@code \xNN}, one for each octet; so do no harm in a terminal, a page or a log.
 *
 * @param truncated there was more
 * @param escaped at least one octet was replaced by {@code \xNN}
 */
@Schema(
        description =
                "Text, cut at 4096 octets. Octets that are no UTF-8 text, or nothing that can be seen, are written as `\\xNN`.")
public record TextExcerpt(
        @Schema(required = true) String text,
        @Schema(required = true) boolean truncated,
        @Schema(required = true) boolean escaped) {

    /** Enough for a screen and a half of text; a report with many failed tests stays below a megabyte. */
    public static final int MAX_BYTES = 4096;

    private static final HexFormat HEX = HexFormat.of();

    /** The first {@link #MAX_BYTES} of {@code content}. */
    public static TextExcerpt of(Bytes content, boolean alreadyTruncated) {
        boolean cut = content.size() > MAX_BYTES;
        ByteBuffer octets = ByteBuffer.wrap(content.toArray(), 0, Math.min(content.size(), MAX_BYTES));
        StringBuilder text = new StringBuilder(octets.remaining());
        boolean escaped = appendReadable(octets, cut || alreadyTruncated, text);
        return new TextExcerpt(text.toString(), cut || alreadyTruncated, escaped);
    }

    private static boolean appendReadable(ByteBuffer octets, boolean endMayBeCut, StringBuilder text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(octets.remaining());
        boolean escaped = false;
        while (true) {
            CoderResult result = decoder.decode(octets, characters, !endMayBeCut);
            escaped |= appendPrintable(characters.flip(), text);
            characters.clear();
            if (!result.isError()) {
                // What is left is a character cut in two by our own limit: the mark "truncated" tells of it.
                return escaped;
            }
            for (int i = 0; i < result.length(); i++) {
                appendEscape(octets.get(), text);
            }
            escaped = true;
            decoder.reset();
        }
    }

    private static boolean appendPrintable(CharBuffer characters, StringBuilder text) {
        boolean escaped = false;
        for (int character : characters.toString().codePoints().toArray()) {
            if (VisibleText.shows(character)) {
                text.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    appendEscape(octet, text);
                }
                escaped = true;
            }
        }
        return escaped;
    }

    private static void appendEscape(byte octet, StringBuilder text) {
        text.append("\\x").append(HEX.toHexDigits(octet));
    }
}
