package dev.madoguchi.manual;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The links of an article: one whose target is another article's id leads there; every other is only text. */
final class ArticleLinks extends AbstractVisitor {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private final Set<String> targets = new TreeSet<>();

    private ArticleLinks() {}

    /** The ids that an article names. */
    static Set<String> of(Article article) {
        ArticleLinks links = new ArticleLinks();
        Parser.builder().build().parse(article.body()).accept(links);
        return links.targets;
    }

    static boolean namesArticle(String target) {
        return ID.matcher(target).matches();
    }

    /** What a link shows. */
    static String words(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    @Override
    public void visit(Link link) {
        if (namesArticle(link.getDestination())) {
            targets.add(link.getDestination());
        }
    }
}
