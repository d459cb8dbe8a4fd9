package dev.madoguchi.manual;

import dev.madoguchi.ui.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Shows CommonMark as nodes of the window. Pictures show their words, HTML shows as it is written: an article is text. */
final class Markdown extends AbstractVisitor {
    private static final String BULLET = "・";
    private static final Parser PARSER = Parser.builder().build();

    private final Consumer<String> follow;
    private VBox blocks = column();
    private final List<javafx.scene.Node> inline = new ArrayList<>();
    private boolean strong;

    private Markdown(Consumer<String> follow) {
        this.follow = follow;
    }

    /** @param follow is told the id of the article that a pressed link names */
    static Parent nodes(String text, Consumer<String> follow) {
        Markdown markdown = new Markdown(follow);
        PARSER.parse(text).accept(markdown);
        return markdown.blocks;
    }

    private static VBox column() {
        VBox column = new VBox();
        column.getStyleClass().add("manual-text");
        return column;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        TextFlow flow = flow();
        flow.getStyleClass().add("manual-heading");
        blocks.getChildren().add(flow);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        blocks.getChildren().add(flow());
    }

    @Override
    public void visit(BulletList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, BULLET);
        }
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        int number = first == null ? 1 : first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, number + ".");
            number++;
        }
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
    }

    private void item(Node item, String mark) {
        Label label = new Label(mark);
        label.getStyleClass().add("manual-mark");
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox inside = inside(item);
        HBox.setHgrow(inside, Priority.ALWAYS);
        HBox row = new HBox(label, inside);
        row.getStyleClass().add("manual-item");
        blocks.getChildren().add(row);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox inside = inside(quote);
        inside.getStyleClass().add("manual-quote");
        blocks.getChildren().add(inside);
    }

    private VBox inside(Node block) {
        VBox outside = blocks;
        blocks = column();
        visitChildren(block);
        VBox inside = blocks;
        blocks = outside;
        return inside;
    }

    @Override
    public void visit(ThematicBreak rule) {
        Region line = new Region();
        line.getStyleClass().add("manual-rule");
        blocks.getChildren().add(line);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.getChildren().add(Lettering.body(code.getLiteral().strip()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.getChildren().add(Lettering.body(code.getLiteral().strip()));
    }

    @Override
    public void visit(HtmlBlock html) {
        blocks.getChildren().add(Lettering.body(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        text(html.getLiteral());
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text(code.getLiteral());
    }

    /** Lines of Japanese are put together without a space. */
    @Override
    public void visit(SoftLineBreak lineBreak) {
        // nothing stands between two lines
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text("\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        strongly(emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        strongly(emphasis);
    }

    private void strongly(Node node) {
        boolean before = strong;
        strong = true;
        visitChildren(node);
        strong = before;
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (!ArticleLinks.namesArticle(target)) {
            visitChildren(link);
            return;
        }
        Hyperlink pressed = new Hyperlink(ArticleLinks.words(link));
        pressed.setId("manual-link-" + target);
        pressed.setOnAction(event -> follow.accept(target));
        inline.add(pressed);
    }

    private void text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add(strong ? "manual-strong" : "manual-plain");
        inline.add(text);
    }

    private TextFlow flow() {
        TextFlow flow = new TextFlow(inline.toArray(javafx.scene.Node[]::new));
        flow.getStyleClass().add("manual-flow");
        inline.clear();
        return flow;
    }
}
