package dev.madoguchi.municipality;

import java.util.List;

/**
 * One window that a visitor is called to.
 *
 * @param id unique at its site; windows of one kind are numbered, as {@code card-1}, {@code card-2}
 * @param procedures ids of what is done here
 */
public record Window(String id, String name, List<String> procedures) {

    public Window {
        procedures = List.copyOf(procedures);
    }

    public boolean serves(Procedure procedure) {
        return procedures.contains(procedure.id());
    }
}
