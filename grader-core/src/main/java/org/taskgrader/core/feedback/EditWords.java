package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.feedback.EditHint.Change;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.repair.VerifiedEdit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/**
 * Says where a verified edit is, and shows it. One that only takes something away is poor advice, unless the message is
 * about something that is too much.
 */
final class EditWords {

    private final GeneralTexts general;

    EditWords(GeneralTexts general) {
        this.general = general;
    }

    /**
     * Puts an edit into words.
     *
     * @param surplus whether the message is about something that is too much
     */
    EditHint of(VerifiedEdit verified, CSource source, boolean surplus) {
        Edit edit = verified.edit();
        String line = Integer.toString(edit.where().line());
        if (edit.isDeletion() && !surplus) {
            String code = String.join(
                    " ", source.tokensIn(edit.where()).stream().map(Token::text).toList());
            return new EditHint(
                    general.fill(GeneralText.EDIT_LOOK, Map.of("line", line, "code", code)), Optional.empty());
        }
        return new EditHint(
                general.fill(GeneralText.EDIT_CHANGE, Map.of("line", line)), Optional.of(change(edit, source)));
    }

    private static Change change(Edit edit, CSource source) {
        SourceRange where = edit.where();
        List<String> changed = edit.applyTo(source.text()).lines().toList();
        int last = Math.min(where.endLine(), source.lines().size());
        int lastChanged = changed.size() - (source.lines().size() - last);
        return new Change(
                where.line(),
                shown(source.lines().subList(Math.min(where.line() - 1, last), last)),
                shown(changed.subList(
                        Math.min(where.line() - 1, changed.size()), Math.max(where.line() - 1, lastChanged))));
    }

    private static List<String> shown(List<String> lines) {
        return lines.stream().map(LearnerText::line).toList();
    }
}
