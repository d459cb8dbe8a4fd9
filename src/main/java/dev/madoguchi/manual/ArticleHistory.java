package dev.madoguchi.manual;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.madoguchi.manual.Article.Approval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The approved versions of the article in one file, and what is different between any of them and the file. */
public final class ArticleHistory {
    private static final int LINES_AROUND = 2;

    private final Path file;
    private final Article now;
    private final List<Article> versions;

    private ArticleHistory(Path file, Article now, List<Article> versions) {
        this.file = file;
        this.now = now;
        this.versions = versions;
    }

    /**
     * Reads a file and what was approved of it.
     *
     * @throws ManualException where one of them is no article
     */
    public static ArticleHistory of(Path file) throws IOException, ManualException {
        Article now = ManualFolder.article(file);
        List<Article> versions = new ArrayList<>();
        Path kept = ManualFolder.kept(file, now).getParent();
        if (kept != null && Files.isDirectory(kept)) {
            List<Path> files;
            try (Stream<Path> entries = Files.list(kept)) {
                files = entries.filter(each -> each.toString().endsWith(".md")).toList();
            }
            for (Path each : files) {
                versions.add(ManualFolder.article(each));
            }
        }
        versions.removeIf(each -> !each.approved());
        versions.sort(Comparator.comparing(
                        (Article each) -> each.approval().map(Approval::on).orElseThrow())
                .thenComparing(Article::version));
        return new ArticleHistory(file, now, List.copyOf(versions));
    }

    /** Each version that was approved, the first one first. */
    public List<Article> versions() {
        return versions;
    }

    /**
     * What the file says otherwise than a version, as lines that begin with - and +; none where it says the same.
     *
     * @throws ManualException where the version was never approved
     */
    public List<String> difference(String version) throws ManualException {
        Article before = versions.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(
                        () -> new ManualException(file + ": there is no approved version " + version + "; there are "
                                + versions.stream().map(Article::version).toList()));
        List<String> old = lines(before);
        return UnifiedDiffUtils.generateUnifiedDiff(
                now.id() + " " + version,
                now.id() + " " + now.version() + (now.approved() ? "" : " (draft)"),
                old,
                DiffUtils.diff(old, lines(now)),
                LINES_AROUND);
    }

    private static List<String> lines(Article article) {
        List<String> lines = new ArrayList<>(List.of(
                "title: " + article.title(),
                "reading: " + article.reading(),
                "topic: " + article.topic(),
                "places: " + article.places().stream().sorted().toList(),
                "answers: " + article.answers()));
        article.body().lines().forEach(lines::add);
        return lines;
    }
}
