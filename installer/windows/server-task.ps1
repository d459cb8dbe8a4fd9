<#
.SYNOPSIS
Has the city's server start with the computer, as the service account LOCAL SERVICE, which has no rights beyond its folder. Asks for the
passphrase of the city's keys and locks it to this computer (DPAPI; only administrators and the service can read the file). -Remove takes
task and passphrase away again and leaves the folder. Not run on Windows yet.
#>
param([string] $Config = "$env:ProgramData\Madoguchi\server.yaml", [string] $Program = "$env:ProgramFiles\Madoguchi", [switch] $Remove)
$ErrorActionPreference = 'Stop'
$name = 'Madoguchi city server'
if ($Remove) {
  Stop-ScheduledTask -TaskName $name -ErrorAction SilentlyContinue
  Unregister-ScheduledTask -TaskName $name -Confirm:$false
  Remove-Item (Join-Path (Split-Path $Config) 'passphrase.locked') -ErrorAction SilentlyContinue
  return
}
if (-not (Test-Path $Config)) { throw "Write $Config first; docs and an example are in sample-config." }
$folder = Split-Path $Config
# Administrators, SYSTEM and LOCAL SERVICE by their numbers, as their names are not the same in every language of Windows.
icacls $folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' '*S-1-5-19:(OI)(CI)M' | Out-Null
if ($LASTEXITCODE -ne 0) { throw "icacls ended with $LASTEXITCODE; the rights of $folder are not as they must be." }
# Nobody types it when the computer starts.
Add-Type -AssemblyName System.Security
$typed = [System.Net.NetworkCredential]::new('', (Read-Host -AsSecureString 'Passphrase of the city''s keys')).Password
$scope = [System.Security.Cryptography.DataProtectionScope]::LocalMachine
$locked = [System.Security.Cryptography.ProtectedData]::Protect([System.Text.Encoding]::UTF8.GetBytes($typed), $null, $scope)
[System.IO.File]::WriteAllBytes((Join-Path $folder 'passphrase.locked'), $locked)
$run = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$Program\server-run.ps1`" -Config `"$Config`" -Program `"$Program`""
$action = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\WindowsPowerShell\v1.0\powershell.exe" -Argument $run
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero)
Register-ScheduledTask -TaskName $name -Action $action -Settings $settings -Trigger (New-ScheduledTaskTrigger -AtStartup) `
  -Principal (New-ScheduledTaskPrincipal -UserId 'LOCALSERVICE' -LogonType ServiceAccount) -Force | Out-Null
Start-ScheduledTask -TaskName $name
