package dev.madoguchi.city.console;

import dev.madoguchi.queue.Congestion;
import java.util.Optional;

/** How full a site is right now. */
@FunctionalInterface
public interface QueueLook {

    /** Empty where no station of the site ever came to work. */
    Optional<Congestion> at(String municipality, String site);
}
