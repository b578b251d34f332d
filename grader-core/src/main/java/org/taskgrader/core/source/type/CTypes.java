package org.taskgrader.core.source.type;

import org.taskgrader.core.source.type.CType.Basic;
import org.taskgrader.core.source.type.CType.Kind;
import org.taskgrader.core.source.type.CType.Pointer;

/** The types that come up most. Apart from {@link CType}, whose initialisation must not wait for its own cases'. */
public final class CTypes {

    public static final CType VOID = new Basic(Kind.VOID);
    public static final CType BOOL = new Basic(Kind.BOOL);
    public static final CType CHAR = new Basic(Kind.CHAR);
    public static final CType INT = new Basic(Kind.INT);
    public static final CType UNSIGNED = new Basic(Kind.UNSIGNED_INT);
    public static final CType LONG = new Basic(Kind.LONG);
    /** What {@code sizeof} gives on our machines. */
    public static final CType SIZE = new Basic(Kind.UNSIGNED_LONG);

    public static final CType FLOAT = new Basic(Kind.FLOAT);
    public static final CType DOUBLE = new Basic(Kind.DOUBLE);
    public static final CType TEXT = new Pointer(CHAR);
    public static final CType UNKNOWN = new CType.Unknown("");

    private CTypes() {}
}
