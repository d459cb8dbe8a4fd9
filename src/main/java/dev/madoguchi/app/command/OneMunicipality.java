package dev.madoguchi.app.command;

import picocli.CommandLine.Option;

/** Which municipality a deed at the city's server is about. */
final class OneMunicipality {
    @Option(names = "--municipality", required = true, description = "The municipality's id.")
    @SuppressWarnings("NullAway.Init")
    private String municipality;

    String municipality() {
        return municipality;
    }
}
