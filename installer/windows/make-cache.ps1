<#
.SYNOPSIS
Keeps what a start reads and links (JDK 25's AOT cache) beside the program, by a rehearsal that nobody sees. Without it a start takes
twice as long, and works as well. Run once after an installation, by an administrator; install.ps1 does. Not run on Windows yet.
#>
param([string] $Program = "$env:ProgramFiles\Madoguchi")
$ErrorActionPreference = 'Stop'
$run = Join-Path $env:TEMP "madoguchi.$([guid]::NewGuid())"
New-Item -ItemType Directory $run | Out-Null
try {
  & "$Program\runtime\bin\java.exe" '--module-path' "$Program\javafx" "@$Program\java.args" "-XX:AOTCacheOutput=$run\madoguchi.aot" `
    "-Djava.library.path=$Program\natives" "-DjSerialComm.library.path=$Program\natives" "-Dmadoguchi.home=$Program" "-Duser.home=$run" `
    "-Djava.io.tmpdir=$run" '-cp' "$Program\app\*" 'dev.madoguchi.app.bench.StartRehearsal' *> "$run\log"
  if (Test-Path "$run\madoguchi.aot") { Move-Item -Force "$run\madoguchi.aot" "$Program\madoguchi.aot" }
  else { Write-Warning "No cache was made; the program works without it. $(Get-Content -Tail 3 "$run\log")" }
} finally { Remove-Item -Recurse -Force $run }
