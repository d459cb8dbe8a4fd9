package dev.madoguchi.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** In what order the keys of a PIN pad stand; asked anew each time a pad is shown. */
@FunctionalInterface
public interface KeyOrder {
    /** 1 to 9 and 0, as on every telephone: a hand finds them without looking. */
    KeyOrder PLAIN = () -> List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);

    /** The ten digits: three rows of three, and the one below them. */
    List<Integer> next();

    /** Another order each time, so that the places that are touched tell nothing. */
    static KeyOrder shuffled(RandomGenerator random) {
        return () -> {
            List<Integer> digits =
                    new ArrayList<>(IntStream.range(0, 10).boxed().toList());
            Collections.shuffle(digits, random);
            return List.copyOf(digits);
        };
    }
}
