package dev.madoguchi.visit;

import dev.madoguchi.aside.AsideCase;
import java.util.UUID;

/** Where the counter stands with its visitor: always exactly one of these. */
public sealed interface VisitState {
    /** Nobody is being served. */
    record Idle() implements VisitState {}

    /** A step waits for the visitor or the clerk. */
    record Serving(Stage stage, String ticket) implements VisitState {}

    /** What was just done is being written down; the next step shows when it is durable. */
    record Saving(Stage stage, String ticket) implements VisitState {}

    /** It could not be written down; the step is still open and nothing was lost. */
    record NotSaved(Stage stage, String ticket) implements VisitState {}

    /** The record is sealed and waits for the city; nothing readable of it is left in memory. */
    record Sealed(UUID id, String ticket) implements VisitState {}

    /** The visit waits for its visitor under a number; nothing readable of it is left in memory. */
    record Aside(AsideCase put) implements VisitState {}

    /** The visitor left without an application, or was guided elsewhere. */
    record Left(String ticket) implements VisitState {}
}
