package org.taskgrader.api.page;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Statements, which are CommonMark with tables, as a fragment of HTML. */
public final class StatementHtml {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (AttributeProvider) StatementHtml::forAll)
            .build();

    private StatementHtml() {}

    /** A statement may come from anybody, so it makes text and no markup of its own, and leads to no scripts. */
    public static String of(String statement) {
        return RENDERER.render(PARSER.parse(statement));
    }

    /**
     * HTML has no attribute for alignment any more, and a page whose policy allows no styles in markup shows none. What may be
     * too wide for the screen must be within the keyboard's reach to be moved.
     */
    private static void forAll(Node node, String tag, Map<String, String> attributes) {
        String align = attributes.remove("align");
        if (align != null) {
            attributes.put("class", "align-" + align);
        }
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }
}
