<#
.SYNOPSIS
Starts the city's server with the passphrase that server-task.ps1 locked to this computer. The task runs it; nobody has to. Not run on
Windows yet.
#>
param([Parameter(Mandatory)] [string] $Config, [string] $Program = "$env:ProgramFiles\Madoguchi")
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Security
$locked = [System.IO.File]::ReadAllBytes((Join-Path (Split-Path $Config) 'passphrase.locked'))
$scope = [System.Security.Cryptography.DataProtectionScope]::LocalMachine
$passphrase = [System.Text.Encoding]::UTF8.GetString([System.Security.Cryptography.ProtectedData]::Unprotect($locked, $null, $scope))
# One line on standard input, as the program asks for it, in UTF-8 without a mark before it.
$OutputEncoding = New-Object System.Text.UTF8Encoding $false
$ErrorActionPreference = 'Continue'
$passphrase | & "$Program\madoguchi-command.exe" server --config $Config
exit $LASTEXITCODE
