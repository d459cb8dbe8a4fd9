package dev.madoguchi.visit;

import java.util.UUID;

/**
 * A visit that was left in the middle, as a person recognises it: by its number, not by its name.
 *
 * @param id the case
 * @param ticket the number the visitor holds
 * @param stage the step that comes next
 */
public record OpenDraft(UUID id, String ticket, Stage stage) {}
