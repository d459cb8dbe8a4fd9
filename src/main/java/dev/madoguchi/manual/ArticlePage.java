package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Answers;
import dev.madoguchi.manual.Article.Kind;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One article: who answers, version and approval above, the text, and the key that writes the question down. */
final class ArticlePage {
    private final ManualViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox head = new VBox();
    private final Scrolling text = new Scrolling();
    private final NoticeBox notice = new NoticeBox("manual-notice");
    private final Button list;
    private final Button asked;
    private Optional<Article> shown = Optional.empty();

    ArticlePage(ManualViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        text.setId("manual-page");
        text.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(text, Priority.ALWAYS);
        head.getStyleClass().add("manual-head");
        list = Deed.other("manual-back", texts.get("manual.list"), model::list);
        asked = Deed.other("manual-asked", texts.get("manual.asked"), Shortcut.ASKED, model::asked);
        HBox deeds = new HBox(list, asked);
        deeds.getStyleClass().add("manual-deeds");
        root.getStyleClass().add("manual-article");
        root.getChildren().setAll(head, text, notice.root(), deeds);
    }

    void show(ManualState now) {
        if (!now.open().equals(shown)) {
            shown = now.open();
            shown.ifPresent(this::write);
        }
        notice.noticeProperty().set(told(now.noting()));
    }

    private void write(Article article) {
        var dates = ManualPane.dates(texts);
        var approval = article.approval().orElseThrow();
        var version = Lettering.note(
                texts.get("manual.version", article.version(), approval.by(), dates.format(approval.on())));
        version.setId("manual-version");
        var title = Lettering.value(article.title());
        title.setId("manual-article-title");
        head.getChildren().setAll(title, answers(article, texts), Lettering.note(model.topicName(article)), version);
        text.setContent(Markdown.nodes(article.body(), model::follow));
        text.setVvalue(0);
        asked.setVisible(article.kind() == Kind.FAQ);
    }

    /** Who answers, by shape, word and colour. */
    static HBox answers(Article article, Texts texts) {
        if (article.kind() == Kind.CHAPTER) {
            return new HBox(Lettering.note(texts.get("manual.chapter")));
        }
        return article.answers() == Answers.CITY
                ? Lettering.state(Tone.PERSON, texts.get("manual.answers.CITY"))
                : Lettering.state(Tone.READY, texts.get("manual.answers.OPERATOR"));
    }

    private Optional<Notice> told(Noting noting) {
        return switch (noting) {
            case Noting.Nothing nothing -> Optional.empty();
            case Noting.Working working -> Optional.empty();
            case Noting.Done done ->
                Optional.of(Notice.of(texts, Tone.READY, "manual.noted", done.topic(), done.times()));
            case Noting.Refused refused ->
                Optional.of(Notice.of(texts, Tone.WARNING, refused.why().messageKey()));
            case Noting.Failed failed -> Optional.of(failed.trouble().notice(texts, DeviceKind.PRINTER));
        };
    }

    VBox root() {
        return root;
    }

    Node first() {
        return list;
    }
}
