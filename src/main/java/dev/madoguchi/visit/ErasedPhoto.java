package dev.madoguchi.visit;

import dev.madoguchi.daybook.PhotoErasure.Reason;
import java.time.Instant;
import java.util.UUID;

/**
 * A photo that the visit had and that had to go before its end.
 *
 * @param id the photo's random id, by which the erasure certificate names it
 * @param reason why it had to go
 * @param at when
 */
public record ErasedPhoto(UUID id, Reason reason, Instant at) {}
