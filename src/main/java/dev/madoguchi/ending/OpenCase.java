package dev.madoguchi.ending;

import dev.madoguchi.visit.Stage;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that was begun and not ended, as paper may name it: by its number, not by a person (003 §5-2(3)).
 *
 * @param stage the step that comes next
 * @param mark changes whenever the case is saved
 */
public record OpenCase(UUID visit, LocalDate day, String ticket, Stage stage, String mark) {}
