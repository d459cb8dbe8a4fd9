package dev.madoguchi.manual;

import dev.madoguchi.manual.Article.Approval;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of articles, one in each {@code .md} file, with every approved version under {@code approved/ID/VERSION.md}; in a folder
 * named after a municipality stand the articles that are other there.
 */
public final class ManualFolder {
    private static final String ENDING = ".md";
    private static final String APPROVED = "approved";
    private static final int MOST_BYTES = 64 * 1024;

    private final Path folder;

    public ManualFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads everything that can be read.
     *
     * @param municipality the profile's id
     */
    public Shelf read(String municipality) throws IOException {
        Reading all = new Reading();
        for (Path part : List.of(folder, folder.resolve(municipality))) {
            if (Files.isDirectory(part)) {
                all.add(part);
            }
        }
        return all.shelf();
    }

    /** What is read so far. */
    private static final class Reading {
        private final Map<String, Article> latest = new LinkedHashMap<>();
        private final Map<String, Article> approved = new LinkedHashMap<>();
        private final List<String> complaints = new ArrayList<>();

        void add(Path part) throws IOException {
            Map<String, Path> here = new LinkedHashMap<>();
            for (Path file : files(part)) {
                Optional<Article> read = article(file);
                if (read.isPresent()) {
                    Path other = here.putIfAbsent(read.get().id(), file);
                    if (other == null) {
                        keep(read.get(), part);
                    } else {
                        complaints.add(file + ": " + other + " has the id "
                                + read.get().id() + " too; give one another id");
                    }
                }
            }
        }

        private void keep(Article article, Path part) throws IOException {
            latest.put(article.id(), article);
            approved.remove(article.id());
            List<Article> versions = new ArrayList<>(versions(part, article.id()));
            versions.add(article);
            versions.stream()
                    .filter(Article::approved)
                    .max(Comparator.comparing(
                            each -> each.approval().map(Approval::on).orElseThrow()))
                    .ifPresent(newest -> approved.put(newest.id(), newest));
        }

        private List<Article> versions(Path part, String id) throws IOException {
            List<Article> versions = new ArrayList<>();
            Path kept = part.resolve(APPROVED).resolve(id);
            if (Files.isDirectory(kept)) {
                for (Path file : files(kept)) {
                    article(file).ifPresent(versions::add);
                }
            }
            return versions;
        }

        private Optional<Article> article(Path file) throws IOException {
            try {
                return Optional.of(ManualFolder.article(file));
            } catch (ManualException e) {
                complaints.add(e.getMessage());
                return Optional.empty();
            }
        }

        Shelf shelf() {
            return new Shelf(new Manual(latest.values()), new Manual(approved.values()), complaints);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads one file.
     *
     * @throws ManualException where it is no article
     */
    public static Article article(Path file) throws IOException, ManualException {
        return new ArticleReader(file.toString()).read(text(file));
    }

    static String text(Path file) throws IOException, ManualException {
        if (Files.size(file) > MOST_BYTES) {
            throw new ManualException(file + ": longer than " + MOST_BYTES / 1024 + " KiB; split it");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ManualException(file + ": not UTF-8; save it as UTF-8", e);
        }
    }

    /** Where an approved version of an article in a file is kept. */
    static Path kept(Path file, Article article) {
        return file.toAbsolutePath()
                .resolveSibling(APPROVED)
                .resolve(article.id())
                .resolve(article.version() + ENDING);
    }
}
