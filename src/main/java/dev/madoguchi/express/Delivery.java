package dev.madoguchi.express;

import dev.madoguchi.municipality.ExpressPhoto.Way;
import java.time.Instant;
import java.util.Optional;

/**
 * That the photo of an express application was handed over. Nothing in it is about the person whom it shows.
 *
 * @param to how
 * @param file what lies on the medium or in the folder; empty where the city's own terminal took the photo
 * @param at when
 * @param by who works here and did it
 */
public record Delivery(Way to, Optional<DeliveredFile> file, Instant at, String by) {}
