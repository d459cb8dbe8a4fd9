package dev.madoguchi.inspection;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table that somebody takes away.
 *
 * @param title what it is called
 * @param head the names of its columns
 * @param widths how wide each column is, in characters
 * @param lines its lines, each as long as the head; read once, and closed by whoever reads them
 */
public record Extract(String title, List<String> head, List<Integer> widths, Stream<List<String>> lines) {
    public Extract {
        head = List.copyOf(head);
        widths = List.copyOf(widths);
    }
}
