package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Answers;
import dev.madoguchi.manual.Article.Approval;
import dev.madoguchi.manual.Article.Kind;
import dev.madoguchi.ui.Texts;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a manual as one page of HTML to read and to print: contents, then each article with its version and approval. */
public final class ManualHtml {
    private static final Map<Character, String> ENTITIES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");

    private static final String STYLE = """
            @page { size: A4; margin: 18mm; }
            body { font-family: "BIZ UDPGothic", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif; font-size: 10.5pt;
              line-height: 1.7; color: #1b2533; max-width: 174mm; margin: 0 auto; }
            h1 { font-size: 18pt; } h2 { font-size: 13pt; margin: 0; } h3 { font-size: 11pt; }
            article { break-inside: avoid; border-top: 0.3mm solid #8a97a8; padding: 3mm 0; }
            .who { font-weight: bold; color: #146c3a; } .city .who { color: #5a3b9c; }
            .draft .who::after { content: attr(data-draft); color: #a8201f; margin-left: 1em; }
            .meta { font-size: 9pt; color: #4d5a6b; margin: 0; }
            blockquote { margin: 0; padding: 1mm 3mm; border-left: 1mm solid #d9a441; background: #fff4dc; }
            nav ol { columns: 2; font-size: 9.5pt; } a { color: #1f4f96; }
            """;

    private final Texts texts;
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** @param texts in the language of the frame; the articles are as they are */
    public ManualHtml(Texts texts) {
        this.texts = texts;
    }

    /** The page; drafts are marked as such. */
    public String page(String office, Manual manual) {
        StringBuilder page = new StringBuilder(
                        "<!doctype html>\n<html lang=\"ja\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(office + " " + texts.get("manual.title")))
                .append("</title><style>\n" + STYLE + "</style></head>\n<body>\n<h1>")
                .append(escaped(office + " " + texts.get("manual.title")))
                .append("</h1>\n<nav><ol>\n");
        for (Article article : manual.articles()) {
            page.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(article.id(), escaped(article.title())));
        }
        page.append("</ol></nav>\n");
        manual.articles().forEach(article -> page.append(article(article)));
        return page.append("</body>\n</html>\n").toString();
    }

    private String article(Article article) {
        boolean city = article.answers() == Answers.CITY;
        String who = article.kind() == Kind.CHAPTER ? "manual.chapter" : "manual.answers." + article.answers();
        Node body = parser.parse(article.body());
        body.accept(new Pointing());
        return """
                <article id="%s" class="%s%s">
                <h2>%s</h2>
                <p class="meta"><span class="who" data-draft="%s">%s</span>　%s</p>
                %s</article>
                """.formatted(
                        article.id(),
                        city ? "city" : "operator",
                        article.approved() ? "" : " draft",
                        escaped(article.title()),
                        escaped(texts.get("manual.draft")),
                        escaped(texts.get(who)),
                        escaped(version(article)),
                        renderer.render(body));
    }

    private String version(Article article) {
        if (!article.approved()) {
            return article.version();
        }
        Approval approval = article.approval().orElseThrow();
        return texts.get(
                "manual.version",
                article.version(),
                approval.by(),
                ManualPane.dates(texts).format(approval.on()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(each -> escaped.append(ENTITIES.getOrDefault((char) each, Character.toString(each))));
        return escaped.toString();
    }

    /** Has a link that names an article lead to it on the same page. */
    private static final class Pointing extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            if (ArticleLinks.namesArticle(link.getDestination())) {
                link.setDestination("#" + link.getDestination());
            }
            visitChildren(link);
        }
    }
}
