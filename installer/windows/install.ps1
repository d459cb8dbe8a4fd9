<#
.SYNOPSIS
Installs or upgrades a counter's computer without questions, for distribution to many: by Group Policy, Intune or a share. Run as an
administrator. A later MSI takes the place of an earlier one; stations' folders in users' profiles stay as they are. Not run on Windows yet.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File install.ps1 -Msi \\server\share\Madoguchi-0.1.0.msi -Sha256 9f86d0...
#>
param([Parameter(Mandatory)] [string] $Msi, [string] $Sha256, [switch] $Remove)
$ErrorActionPreference = 'Stop'
if ($Sha256 -and (Get-FileHash -Algorithm SHA256 $Msi).Hash -ne $Sha256) { throw "$Msi is not the file that was meant." }
$log = Join-Path $env:TEMP 'madoguchi-install.log'
$deed = if ($Remove) { '/x' } else { '/i' }
$done = Start-Process msiexec.exe -Wait -PassThru -ArgumentList $deed, "`"$Msi`"", '/qn', '/norestart', '/l*v', "`"$log`""
if ($done.ExitCode -notin 0, 3010) { throw "msiexec ended with $($done.ExitCode); see $log" }
if (-not $Remove) { & "$env:ProgramFiles\Madoguchi\make-cache.ps1" }
exit $done.ExitCode
