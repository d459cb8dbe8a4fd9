package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Approval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes the city's approval in an article's file and keeps that version for good. The approval holds a digest of the text: who changes
 * a word afterwards has a draft again, and the counter goes on with the version that was kept.
 */
public final class Approving {
    private static final Pattern LINE = Pattern.compile("(?m)^approved:.*\\n");
    private static final Pattern END = Pattern.compile("(?m)^---$");

    private Approving() {}

    /**
     * Approves the article in a file as it stands. A second time with the same text changes only who and when.
     *
     * @throws ManualException where the file is no article, or another text was approved under this version
     */
    public static Article approve(Path file, Approval approval) throws IOException, ManualException {
        Article article = ManualFolder.article(file);
        Path kept = ManualFolder.kept(file, article);
        if (Files.exists(kept) && !ManualFolder.article(kept).digest().equals(article.digest())) {
            throw new ManualException(file + ": version " + article.version()
                    + " was approved with another text; give this one a new version");
        }
        Approval noted = new Approval(approval.by(), approval.on(), article.digest());
        String text = with(ManualFolder.text(file).replace("\r\n", "\n"), noted);
        Article approved = new ArticleReader(file.toString()).read(text);
        Files.createDirectories(kept.getParent());
        write(kept, text);
        write(file, text);
        return approved;
    }

    private static String with(String text, Approval approval) {
        String line = "approved: { by: \"%s\", on: %s, text: \"%s\" }%n"
                .formatted(approval.by().replace("\\", "\\\\").replace("\"", "\\\""), approval.on(), approval.digest())
                .replace("\r\n", "\n");
        Matcher end = END.matcher(text);
        end.find();
        end.find();
        String head = LINE.matcher(text.substring(0, end.start())).replaceAll("");
        return head + line + text.substring(end.start());
    }

    /** The whole text or nothing, and on the disk before it counts. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                fresh,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
