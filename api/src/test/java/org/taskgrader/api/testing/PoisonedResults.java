package org.taskgrader.api.testing;

/** A database that refuses each result of a program but that we failed to judge it, for a reason that nobody foresees. */
public final class PoisonedResults {

    /** The first line of the programs. */
    public static final String MARK = "// double, poisoned";

    /** Makes it so. */
    public static final String SQL = """
            create function refuse_poison() returns trigger language plpgsql as '
            begin
                if new.verdict <> ''not-judged'' and exists (
                        select from submission where id = new.submission and source like ''// double, poisoned%'') then
                    raise exception ''poisoned'';
                end if;
                return new;
            end';
            create trigger poison before insert on result for each row execute function refuse_poison();
            """;

    private PoisonedResults() {}
}
