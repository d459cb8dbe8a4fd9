package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * A place with windows.
 *
 * @param address where the specification gives one
 */
public record Site(String id, String name, Optional<String> address, Hours hours, List<Window> windows) {
    /** No site may be called so: it is where the city's own desk counts as enrolled. */
    public static final String CITY_DESK = "city-desk";

    public Site {
        windows = List.copyOf(windows);
    }

    public Optional<Window> window(String windowId) {
        return windows.stream().filter(window -> window.id().equals(windowId)).findFirst();
    }
}
