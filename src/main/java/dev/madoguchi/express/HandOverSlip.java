package dev.madoguchi.express;

import java.time.LocalDateTime;

/**
 * What stands on the paper that the receiver of a photo signs. No word of whom the photo shows.
 *
 * @param at when it was handed over, at the counter's clock
 */
public record HandOverSlip(
        String municipality, String site, DeliveredFile file, boolean card, LocalDateTime at, String by) {}
