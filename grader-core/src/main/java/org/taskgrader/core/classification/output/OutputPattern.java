package org.taskgrader.core.classification.output;

import java.util.function.BiPredicate;

/**
 * How an output differs from the expected one. Several patterns may fit one pair of texts, since white space is also a
 * separator and a missing start is also a wrong order: the first in this order says most.
 */
public enum OutputPattern {
    NO_OUTPUT((expected, actual) -> actual.isBlank() && !expected.isBlank()),

    // Something is in it that should be in no output.
    UNPRINTABLE(FormPatterns::unprintable),
    FORMAT_CODE(FormPatterns::formatCode),

    // Only white space differs: of interest where it counts.
    MISSING_FINAL_NEWLINE(WhiteSpacePatterns::missingFinalNewline),
    TRAILING_SPACES(WhiteSpacePatterns::trailingSpaces),
    LEADING_SPACES(WhiteSpacePatterns::leadingSpaces),
    EXTRA_BLANK_LINES(WhiteSpacePatterns::extraBlankLines),
    MISSING_BLANK_LINES(WhiteSpacePatterns::missingBlankLines),
    NEWLINE_VS_SPACE(WhiteSpacePatterns::newlineInsteadOfSpace),
    GLUED_OR_SPLIT(WhiteSpacePatterns::gluedOrSplit),
    OTHER_SPACING(WhiteSpacePatterns::onlyWhiteSpaceDiffers),

    // The values are right, their dress is not.
    LETTER_CASE(WordPatterns::letterCase),
    SEPARATOR(FormPatterns::separator),
    PUNCTUATION(WordPatterns::punctuation),
    DECIMAL_PLACES(NumberPatterns::decimalPlaces),
    TYPO_IN_TEXT(WordPatterns::typo),
    EXTRA_PROMPT(SequencePatterns::wordsBefore),
    EXTRA_LABEL(WordPatterns::extraLabel),
    MISSING_LABEL(WordPatterns::missingLabel),
    DIFFERENT_TEXT(WordPatterns::sameNumbersInOtherWords),

    // Items are missing, too many, or elsewhere.
    MISSING_END(SequencePatterns::missingEnd),
    EXTRA_END(SequencePatterns::extraEnd),
    MISSING_START(SequencePatterns::missingStart),
    LINES_BEFORE(SequencePatterns::linesBefore),
    EXTRA_START(SequencePatterns::extraStart),
    WRONG_ORDER(SequencePatterns::wrongOrder),
    EXTRA_LINES(SequencePatterns::extraLines),

    // The numbers themselves.
    CHARACTER_CODE(FormPatterns::characterCode),
    ITEMS_FOR_COUNT(FormPatterns::itemsForTheirCount),
    WRAPPED_OVERFLOW(NumberPatterns::wrappedOverflow),
    WRONG_SIGN(NumberPatterns::wrongSign),
    PRINTS_ZERO(NumberPatterns::printsZero),
    TRUNCATED_DIVISION(NumberPatterns::truncated),
    GARBAGE_NUMBER(NumberPatterns::garbage),
    OFF_BY_ONE(NumberPatterns::offByOne),
    ROUNDING(NumberPatterns::rounding),

    // No more than where it begins to be wrong.
    ONE_OF_SEVERAL(FormPatterns::oneOfSeveral),
    RIGHT_START(FormPatterns::rightStart),
    MORE_LINES(FormPatterns::moreLines),
    FEWER_LINES(FormPatterns::fewerLines);

    @SuppressWarnings("ImmutableEnumChecker") // the predicates are static methods
    private final BiPredicate<OutputText, OutputText> fits;

    OutputPattern(BiPredicate<OutputText, OutputText> fits) {
        this.fits = fits;
    }

    boolean fits(OutputText expected, OutputText actual) {
        return fits.test(expected, actual);
    }

    /** Whether the words are the same and in the same order, so that a tolerant comparison may let it pass. */
    public boolean isWhiteSpaceOnly() {
        return compareTo(MISSING_FINAL_NEWLINE) >= 0 && compareTo(OTHER_SPACING) <= 0;
    }
}
