package org.taskgrader.core.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.source.TokenKind;

/** A number with one name right behind it, or with several of one letter each, as mathematics writes products. */
final class Numbers implements Guesser {

    private static final Pattern PRODUCT = Pattern.compile("(\\d+(?:\\.\\d+)?)([A-Za-z_]\\w*)");

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return site.next().filter(token -> token.kind() == TokenKind.MALFORMED_NUMBER).stream()
                .flatMap(token -> {
                    Matcher product = PRODUCT.matcher(token.text());
                    return product.matches()
                            ? Stream.of(
                                    new Guess(Edit.instead(token, factors(site, product)), 0),
                                    new Guess(Edit.instead(token, product.group(1) + "*" + product.group(2)), 1),
                                    new Guess(Edit.instead(token, product.group(1)), 4),
                                    new Guess(Edit.instead(token, product.group(2)), 4))
                            : Stream.<Guess>empty();
                });
    }

    private static String factors(ErrorSite site, Matcher product) {
        String letters = product.group(2);
        boolean oneName = letters.chars()
                .anyMatch(letter ->
                        site.source().scopes().named(Character.toString(letter)).isEmpty());
        return product.group(1) + "*" + (oneName ? letters : String.join("*", letters.split("")));
    }
}
