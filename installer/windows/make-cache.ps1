<#
.SYNOPSIS
Keeps what a start reads and links (JDK 25's AOT cache) beside the program, by a rehearsal that nobody sees. Without it a start takes
twice as long, and works as well. Run once after an installation, by an administrator; install.ps1 does. Not run on Windows yet.
#>
param([string] $Program = "$env:ProgramFiles\Madoguchi")
$ErrorActionPreference = 'Stop'
# A cache serves only the class path that it was made with: that of jpackage's launcher, in its order.
$classPath = (Get-Content "$Program\app\Madoguchi.cfg" | Where-Object { $_ -like 'app.classpath=*' } |
  ForEach-Object { $_.Substring('app.classpath='.Length).Replace('$APPDIR', "$Program\app") }) -join ';'
if (-not $classPath) { throw "$Program\app\Madoguchi.cfg names no class path." }
$run = Join-Path $env:TEMP "madoguchi.$([guid]::NewGuid())"
New-Item -ItemType Directory $run | Out-Null
try {
  # What Java says on its error output is no error; Windows PowerShell would end here at the first line of it.
  $ErrorActionPreference = 'Continue'
  & "$Program\runtime\bin\java.exe" '--module-path' "$Program\javafx" "@$Program\java.args" "@$Program\window.args" `
    "-Djava.library.path=$Program\natives" "-DjSerialComm.library.path=$Program\natives" "-Dmadoguchi.home=$Program" "-Duser.home=$run" `
    "-Djava.io.tmpdir=$run" '-cp' $classPath 'dev.madoguchi.app.bench.StartRehearsal' "$run\madoguchi.aot" *> "$run\log"
  $ErrorActionPreference = 'Stop'
  if (Test-Path "$run\madoguchi.aot") { Move-Item -Force "$run\madoguchi.aot" "$Program\madoguchi.aot" }
  else { Write-Warning "No cache was made; the program works without it. $(Get-Content -Tail 3 "$run\log")" }
} finally { Remove-Item -Recurse -Force $run }
