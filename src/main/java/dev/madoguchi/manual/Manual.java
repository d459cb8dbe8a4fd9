package dev.madoguchi.manual;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.madoguchi.manual.Article.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles, each once, by topic and title. */
public final class Manual {
    private final List<Article> articles;
    private final Map<String, Article> byId;

    /** @param articles no two with one id */
    public Manual(Collection<Article> articles) {
        this.byId = articles.stream().collect(toUnmodifiableMap(Article::id, article -> article));
        this.articles = articles.stream()
                .sorted(Comparator.comparing(Article::kind)
                        .thenComparing(Article::topic)
                        .thenComparing(Article::reading)
                        .thenComparing(Article::id))
                .toList();
    }

    /** All of them: what visitors ask first, then the chapters, by topic and sound. */
    public List<Article> articles() {
        return articles;
    }

    /** What is shown by itself at a place of the program. */
    public List<Article> at(Place place) {
        return articles.stream()
                .filter(article -> article.places().contains(place))
                .toList();
    }

    /** An article by its id. */
    public Optional<Article> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
