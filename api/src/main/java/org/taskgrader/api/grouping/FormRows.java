package org.taskgrader.api.grouping;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.grouping.NormalForm;

/** Programs' normal forms in the database. */
public final class FormRows {

    private FormRows() {}

    /** Keeps the form of the program whose result was recorded just now, in the same transaction. */
    public static void insert(Handle handle, UUID submission, NormalForm form, Failure failure) {
        keep(handle, submission, form, failure);
    }

    /** As the other; {@code form} is null for a program that has none. */
    static void keep(Handle handle, UUID submission, @Nullable NormalForm form, Failure failure) {
        handle.createUpdate("""
                        insert into program_form (submission, version, fingerprint, sketch, failing)
                        values (:submission, :version, :fingerprint, :sketch, :failing)
                        on conflict (submission) do update
                        set version = excluded.version, fingerprint = excluded.fingerprint, sketch = excluded.sketch,
                            failing = excluded.failing
                        """)
                .bind("submission", submission)
                .bind("version", NormalForm.VERSION)
                .bind("fingerprint", form == null ? null : form.fingerprint())
                .bind("sketch", form == null ? null : form.sketch().octets().toArray())
                .bind("failing", failure.hash())
                .execute();
    }
}
